/** What a first name or a title says of its bearer; null where it says nothing. */
export type Gender = 'woman' | 'man'

const WOMEN =
  'Abigail Adriana Agnes Aisha Alexandra Alice Alicia Alison Allison Amanda Amber Amelia Amina Amy Ana Andrea Angela Angelina ' +
  'Anita Ann Anna Anne Annette Annie Antonia April Ashley Astrid Audrey Ayesha Barbara Beatrice Becky Bernadette Beth Betsy Betty ' +
  'Beverly Bianca Birgit Bonnie Brenda Bridget Brigitte Brittany Camila Carla Carmen Carol Caroline Carolyn Catherine Cathy Cecilia ' +
  'Charlotte Chelsea Cheryl Christina Christine Cindy Claire Clara Claudia Colleen Condoleezza Cristina Cynthia Daniela Danielle ' +
  'Dawn Deborah Debbie Debra Delia Denise Diana Diane Donna Dora Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Elise ' +
  'Elizabeth Ella Ellen Emilia Emily Emma Erica Erika Erin Esther Eva Eve Evelyn Fatima Federica Fiona Florence Frances Françoise ' +
  'Gabriela Gail Geraldine Gertrude Gina Giulia Gloria Grace Greta Hannah Harriet Heather Heidi Helen Helena Helga Hilary Hillary ' +
  'Holly Ida Ilse Inge Ingrid Irene Iris Irina Isabel Isabella Ivanka Jacqueline Jane Janet Janice Jasmine Jean Jeanne Jennifer ' +
  'Jessica Jill Joan Joanna Joanne Josephine Joy Joyce Juanita Judith Judy Julia Julie Kamala Karen Karin Kate Katharine Katherine ' +
  'Kathleen Kathryn Kathy Katie Kayla Kelly Kimberly Kirsten Kristen Kristin Laila Lara Latoya Laura Lauren Leah Leila Lena Leslie ' +
  'Lidia Lillian Linda Lisa Liz Lois Loretta Lori Louise Lucia Lucy Luisa Lydia Lynn Madeleine Madison Magdalena Malala Malgorzata ' +
  'Margaret Margarita Maria Mariana Marie Marilyn Marina Marion Marjorie Marta Martha Martina Mary Maureen Megan Mei Melania ' +
  'Melanie Melissa Mercedes Meredith Michelle Mildred Miriam Molly Monica Monika Nadia Nancy Naomi Natalia Natalie Natasha Nicole ' +
  'Nikki Nina Nora Norma Olena Olga Olivia Oksana Pamela Patricia Paula Pauline Peggy Penelope Petra Phyllis Priscilla Rachel Rebecca ' +
  'Regina Renate Renee Rhonda Rita Roberta Rosa Rose Rosemary Roxanne Ruth Sabine Sabrina Sally Samantha Sandra Sara Sarah Shannon ' +
  'Sharon Sheila Shirley Silvia Simone Sofia Sonia Sophia Sophie Stacey Stella Stephanie Sue Susan Susanne Suzanne Svetlana Sylvia ' +
  'Tamara Tania Tanya Tara Tatiana Teresa Theresa Tiffany Tina Tracy Ursula Valentina Valeria Valerie Vanessa Vera Veronica Victoria ' +
  'Violet Virginia Vivian Wanda Wendy Whitney Yasmin Yolanda Yulia Yvonne Zainab Zoe'

const MEN =
  'Aaron Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Aidan Akira Alan Albert Alberto Alejandro Aleksander Alex Alexander Alfred Ali ' +
  'Allan Allen Alvin Amir Anders Andre Andreas Andrei Andrew Andrzej Andy Angelo Anthony Antonio António Arnold Arthur Asif Austin Barack ' +
  'Barry Bashar Ben Benedict Benjamin Bernard Bernd Bernie Bill Billy Björn Bob Bobby Boris Brad Bradley Brandon Brendan Brent Brett ' +
  'Brian Bruce Bryan Byron Carl Carlos Cesar Charles Charlie Chad Chris Christian Christoph Christopher Chuck Clarence Claude Clayton ' +
  'Clifford Clint Colin Corey Cory Craig Curtis Dale Damien Dan Daniel Dave David Dean Dennis Derek Dick Diego Dieter Dimitri Dmitry ' +
  'Dominic Don Donald Doug Douglas Duncan Dwayne Dylan Earl Eddie Edgar Eduardo Edward Edwin Elijah Elon Emmanuel Enrique Eric Erik Ernest ' +
  'Ethan Eugene Evan Felipe Felix Fernando Floyd Francesco Francis Francisco François Frank Franklin Franz Fred Frederick Friedrich Gabriel ' +
  'Gary Gavin Gene Geoffrey Georg George Gerald Gerard Gerhard Giovanni Giuseppe Glenn Gordon Greg Gregory Guillermo Günter Gustav Guy ' +
  'Hans Harold Harry Harvey Hassan Hector Heinrich Helmut Henri Henry Herbert Herman Hermann Hiroshi Howard Hugh Hugo Ian Ibrahim Igor Isaac ' +
  'Ivan Jack Jacob Jacques Jaime Jake James Jamie Jan Jared Jason Javier Jay Jeb Jeff Jeffrey Jens Jeremy Jerome Jerry Jesse Jesus Jim Jimmy Joe ' +
  'Joel Johan Johann John Johnny Jon Jonas Jonathan Jordan Jorge Jose José Josef Joseph Josh Joshua Juan Julian Julio Justin Jürgen Kamal ' +
  'Karl Keith Ken Kenneth Kenji Kevin Khalid Kim Kurt Kyle Lance Larry Lars Laurence Lawrence Lee Leo Leon Leonard Leonardo Lewis Liam Lindsey Lloyd Logan ' +
  'Louis Luca Lucas Luis Luke Lukas Mahmoud Manuel Marc Marcel Marco Marcos Marcus Mario Mark Markus Martin Marvin Mateo Matt Matthew ' +
  'Matthias Maurice Max Mehmet Michael Micheal Michel Miguel Mike Mikhail Mitch Mitt Mohamed Mohammad Mohammed Muhammad Mustafa Nathan ' +
  'Nathaniel Neil Nelson Newt Nicholas Nick Nicolas Nigel Nikolai Noah Norman Oleg Oliver Omar Oscar Otto Owen Pablo Patrick Paul Pavel Pedro ' +
  'Per Pete Peter Phil Philip Philippe Phillip Pierre Piotr Rafael Ralph Ramon Rand Randall Randy Raul Ray Raymond Reginald Reince Rex Ricardo ' +
  'Richard Rick Ricky Robert Roberto Rodney Rodrigo Roger Roland Ron Ronald Ross Roy Rudolf Rudy Rupert Russell Ryan Salman Sam Samuel Scott ' +
  'Sean Sebastian Sergei Sergio Seth Shane Shaun Shinzo Simon Spencer Stanley Stefan Stephen Steve Steven Stuart Sven Ted Terence Terrence ' +
  'Terry Theodore Thomas Tim Timothy Tobias Todd Tom Tomasz Tommy Tony Travis Trevor Tyler Umberto Vernon Viktor Victor Vincent Vladimir ' +
  'Volodymyr Walter Warren Wayne Wesley Wilhelm William Willie Wolfgang Xavier Yuri Yusuf Zachary'

const BY_NAME: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...WOMEN.split(' ').map((name): [string, Gender] => [name, 'woman']),
  ...MEN.split(' ').map((name): [string, Gender] => [name, 'man']),
])

const BY_TITLE: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...'mrs ms miss lady queen princess baroness sister congresswoman chairwoman spokeswoman dame madam frau mme señora pani'
    .split(' ')
    .map((title): [string, Gender] => [title, 'woman']),
  ...'mr lord king prince baron brother father congressman chairman spokesman sir herr señor pan'
    .split(' ')
    .map((title): [string, Gender] => [title, 'man']),
])

/** Whether a first name is mostly a woman's or a man's; undefined when it is neither, or not known. */
export const genderOfName = (name: string): Gender | undefined => BY_NAME.get(name)

/** Whether a title (without full stop, any case) is a woman's or a man's; undefined for "Dr." and the like. */
export const genderOfTitle = (title: string): Gender | undefined => BY_TITLE.get(title.toLowerCase())
