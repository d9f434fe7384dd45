import { expect, it } from 'vitest'
import { readLabelled } from './labelled-lines.ts'

function check(fixture: string) {
  const { wanted, found, fields } = readLabelled(fixture)
  expect(found).toEqual(wanted)
  return fields
}

it('reads an Arabic news site', () => {
  const found = check(`
    x link list | الرئيسية > أخبار > محلي
    headline | افتتاح أول مكتبة عائمة في ميناء الزهراء
    byline | بقلم: سلمى الناجي
    dateline | 12 مارس 2024
    x share buttons | شارك
    caption | المكتبة العائمة في الميناء (رويترز)
    paragraph | افتتحت مدينة الزهراء يوم الثلاثاء أول مكتبة عائمة في مينائها، بعد عامين من العمل المتواصل عليها.
    x related story | اقرأ أيضا: سفينة الكتب تصل إلى الجزر
    paragraph | وقال مدير المكتبة إن السفينة تحمل عشرين ألف كتاب، وإنها ستزور القرى البعيدة كل أسبوع مرة واحدة.
    x newsletter sign-up | اشترك في النشرة البريدية
    x link list | كلمات مفتاحية: مكتبات، ميناء
    x comment form | اترك تعليقا
    x copyright line | جميع الحقوق محفوظة © 2024`)
  expect(found).toMatchObject({ byline: 'سلمى الناجي', published: '2024-03-12' })
})

it('reads a Hebrew news site', () => {
  const found = check(`
    x site banner | דלג לתוכן
    headline | העירייה תסגור את הגן הישן ליד הנהר
    byline | מאת: נועה ברקן
    dateline | פורסם: 12.03.2024, 14:30
    x share buttons | שתף
    caption | הגן הישן, אתמול. צילום: דן לוי
    paragraph | העירייה הודיעה ביום שלישי כי תסגור את הגן הישן שליד הנהר למשך שנה שלמה לצורך שיפוצים.
    x related story | קראו גם: הפסלים שנעלמו מן הכיכר
    paragraph | תושבי השכונה אמרו כי איש לא שאל אותם, וכי הילדים ישחקו מעתה ברחוב ליד הכביש הסואן.
    x newsletter sign-up | הירשמו לניוזלטר שלנו
    x link list | תגיות: גנים, עירייה
    x comment form | הוסף תגובה
    x copyright line | כל הזכויות שמורות`)
  expect(found).toMatchObject({ byline: 'נועה ברקן', published: '2024-03-12T14:30' })
})
