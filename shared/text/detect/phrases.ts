/**
 * What page furniture says, by reason and language. Each entry is lower-cased, with straight apostrophes and without
 * punctuation at its ends; alternatives are separated by `|`. Adding a site's wording means adding it here.
 */
export interface Phrases {
  /** Why a block is boilerplate, in plain words. */
  reason: string
  /** Lines that say this and nothing else. */
  whole: string[]
  /** Lines of at most `longest` words that begin with this. */
  opening: string[]
  longest: number
}

export const PHRASES: readonly Phrases[] = [
  {
    reason: 'comment form',
    longest: 40,
    whole: [
      'leave a comment cancel reply|leave a reply cancel reply|leave a comment|leave a reply|post a comment|add a comment|write a comment|comments|no comments|no comments yet|comment',
      'join the conversation|join the discussion|show comments|view comments|load comments|cancel reply|post comment|submit comment',
      'required fields are marked|be the first to comment|log in to comment|you must be logged in to post a comment|comments are closed',
      'kommentar schreiben|kommentar hinterlassen|kommentar verfassen|kommentare|diskutieren sie mit|kommentar abschicken|kommentieren',
      'erforderliche felder sind markiert|antwort hinterlassen|antwort abbrechen|alle kommentare anzeigen|zu den kommentaren',
      'laisser un commentaire|commentaires|réagir|réagir à cet article|ajouter un commentaire|poster un commentaire|voir les commentaires|annuler la réponse',
      'deja un comentario|deja una respuesta|comentarios|añadir comentario|escribe un comentario|ver comentarios|publicar comentario',
      'lascia un commento|commenti|deixe um comentário|deixe uma resposta|comentários|geef een reactie|reacties|plaats een reactie',
      'залишити коментар|залишити відповідь|коментарі|додати коментар|оставить комментарий|добавить комментарий|комментарии|комментировать',
      'contribuer|log in to comment|sign in to comment|inicia sesión para comentar|connectez-vous pour commenter|add your comment|اترك تعليقا|أضف تعليقا|التعليقات|تعليقات|הוסף תגובה|הוספת תגובה|כתוב תגובה|תגובות|zaloguj się, aby dodać komentarz',
      'dodaj komentarz|komentarze|zostaw komentarz|lämna en kommentar|yorum yap|yorumlar',
    ],
    opening: [
      'haben sie fehler entdeckt|haben sie einen fehler|fehler im text gefunden|you must login|you must be logged in|kommentare lesen|bitte loggen sie sich ein|bitte melden sie sich an, um|please log in to|please sign in to comment|log in to join|inicia sesión para|connectez-vous pour|увійдіть, щоб|войдите, чтобы|zaloguj się, aby|your email is not|we do not publish your|we will not publish your',
      'your email address will not be published|your e-mail address will not be published|required fields are marked',
      'save my name, email|notify me of follow-up|notify me of new posts|notify me by email|you must be logged in to',
      'deine e-mail-adresse wird nicht|ihre e-mail-adresse wird nicht|erforderliche felder sind|meinen namen, meine e-mail',
      'votre adresse e-mail ne sera pas|votre adresse de messagerie ne sera pas|les champs obligatoires sont|enregistrer mon nom',
      'tu dirección de correo electrónico no será|su dirección de correo electrónico no será|los campos obligatorios están|guarda mi nombre',
      'il tuo indirizzo email non sarà|i campi obbligatori sono|o seu endereço de e-mail não será|o seu endereço de email não será|campos obrigatórios são',
      'je e-mailadres wordt niet|vereiste velden zijn|ваша e-mail адреса не|ваша адреса електронної пошти не|ваша електронна адреса не',
      "обов'язкові поля позначені|ваш адрес email не будет|ваш e-mail не будет|обязательные поля помечены|twój adres e-mail nie|wymagane pola są oznaczone",
    ],
  },
  {
    reason: 'related story',
    longest: 35,
    whole: [
      'we recommend|from the web|around the web|from our partners|read more stories about|more from this author|more by this author',
      'related|related stories|related articles|related posts|related news|related content|related coverage|related topics|more stories|more news',
      'read more|read next|explore more on these topics|explore more|most viewed|recent posts|read on|see more|more on this story|more on this topic|you may also like|you might also like|recommended|recommended for you|recommended stories',
      "don't miss|editor's picks|editors' picks|most read|most popular|trending|trending now|up next|next article|previous article|next post|previous post|latest news|latest stories|top stories|read also|also read|see also|what to read next",
      'mehr zum thema|mehr dazu|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|siehe auch|meistgelesen|meistgelesene artikel|weitere artikel|weitere themen|ähnliche artikel|lesen sie auch|weiterlesen|mehr lesen|zum thema|passend zum thema|nächster artikel|vorheriger artikel',
      'sur le même sujet|lire aussi|à lire aussi|a lire aussi|voir aussi|les plus lus|à ne pas manquer|articles liés|articles similaires|lire la suite|lire plus|en lire plus|sur le même thème|à lire également|article suivant|article précédent|contenus sponsorisés',
      'te puede interesar|también te puede interesar|le puede interesar|noticias relacionadas|artículos relacionados|lee también|lea también|ver también|leer más|lo más leído|más noticias|más información|ver más|te recomendamos|relacionado|relacionados',
      'leggi anche|potrebbe interessarti|articoli correlati|leggi di più|leia também|leia mais|veja também|saiba mais|artigos relacionados|mais lidas|lees ook|lees meer|meer nieuws|gerelateerd',
      'читайте також|дивіться також|за темою|вас може зацікавити|більше новин|останні новини|схожі новини|популярне|головне за темою|читать также|читайте также|смотрите также|по теме|вам может быть интересно|похожие новости|материалы по теме|популярное',
      'اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|مواضيع ذات صلة|ذات صلة|أخبار ذات صلة|شاهد أيضا|קראו גם|קרא גם|קראו עוד|כתבות נוספות|עוד בנושא|אולי יעניין אותך',
      'czytaj też|czytaj także|czytaj również|zobacz też|zobacz także|zobacz również|przeczytaj też|czytaj więcej|läs också|läs mer|ayrıca okuyun|ilgili haberler',
    ],
    opening: [
      "previous post:|next post:|previous article|next article|read more stories|read more:|read more on|read more about|read more at|read more from|read also|also read|read next:|read the full|see also:|related:|related story:|related article:|related stories:|recommended:|watch:|listen:|don't miss:|up next:",
      'lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu|lies auch|mehr dazu:|mehr zum thema:|siehe auch:|auch interessant:',
      "lire aussi|à lire aussi|a lire aussi|lire également|à lire également|voir aussi|lire la suite|lire notre|lire l'article|sur le même sujet :|sur le même sujet:|sur le même thème :|sur le même thème:",
      'lee también|lea también|lee más:|leer más:|leer también|ver también|también te puede interesar|te puede interesar|te recomendamos:|más información:|mira también|mirá también',
      'اقرأ أيضا|اقرأ أيضًا|شاهد أيضا:|קראו גם:|קרא גם:|related internet',
      'leggi anche|leia também|leia mais:|veja também|lees ook|читайте також|читайте також:|дивіться також|читайте подробніше|читайте также|смотрите также|читайте подробнее',
      'czytaj też|czytaj także|czytaj również|zobacz też|zobacz także|zobacz również|przeczytaj też|läs också|läs även',
    ],
  },
  {
    reason: 'newsletter sign-up',
    longest: 45,
    whole: [
      'newsletter|newsletters|sign up|sign me up|subscribe|subscribe now|enter your email|enter your email address|email address|your email|your email address',
      'newsletter abonnieren|jetzt abonnieren|jetzt anmelden|abonnieren|e-mail-adresse eingeben|ihre e-mail-adresse',
      "s'abonner|abonnez-vous|s'inscrire|je m'abonne|je m'inscris|votre adresse e-mail|votre e-mail",
      'اشترك|اشترك الآن|اشترك في النشرة البريدية|النشرة البريدية|הירשמו|הרשמה לניוזלטר',
      'suscríbete|suscribirse|suscríbase|suscribirme|iscriviti|inscreva-se|assine|aanmelden|abonneren|підписатися|підписатись|подписаться|zapisz się|subskrybuj',
    ],
    opening: [
      'newsletter:|newsletter :|اشترك في النشرة|اشترك في نشرتنا|اشترك في قناتنا|הירשמו לניוזלטר|הצטרפו לערוץ|הצטרפו לקבוצת|підпишіться на|do you have an opinion on the issues raised',
      'sign up for|sign up to|sign up now|subscribe to|subscribe for|get the latest|get our|get breaking news|enter your email|receive our|join our newsletter|join our mailing|our newsletter|want more stories|thank you for subscribing|thanks for signing up|by signing up|by subscribing|by providing your email|check your inbox',
      'abonnieren sie|melden sie sich jetzt für|melden sie sich für|jetzt newsletter|bestellen sie unseren|newsletter bestellen|täglich die wichtigsten|hier newsletter|mit unserem newsletter|unser newsletter',
      "abonnez-vous|inscrivez-vous|recevez notre|recevez nos|recevez la newsletter|recevez toute|recevez gratuitement|s'abonner à|s'inscrire à|pour recevoir notre|votre adresse e-mail est|votre e-mail est",
      'suscríbete|suscríbase|apúntate a|recibe nuestra|recibe nuestro|recibe el boletín|recibe la newsletter|recibe en tu|regístrate en|regístrate para|iscriviti alla|inscreva-se|assine a|assine nossa|schrijf je in|meld je aan',
      'підписуйтесь на|підписуйтеся на|підпишіться на|підпишись на|підписатися на|подписывайтесь на|подпишитесь на|подпишись на|подписаться на|zapisz się na|zapisz się do',
    ],
  },
  {
    reason: 'share buttons',
    longest: 14,
    whole: [
      'share|share page|about sharing|close panel|share this|share this article|share this story|share this post|share article|share story|share via|share full article|share options|spread the word|copy link|copy url|link copied|email this article|print this article|print this page|print article',
      'tweet|print|email this|share on facebook|share on twitter',
      'teilen|artikel teilen|beitrag teilen|diesen artikel teilen|link kopieren|per e-mail teilen|artikel drucken|drucken|merken',
      "partager|partager l'article|partager cet article|copier le lien|envoyer par e-mail|envoyer par mail|imprimer|imprimer l'article",
      'compartir|comparte|compartir artículo|compartir noticia|comparte esta noticia|comparte este artículo|copiar enlace|enviar por correo|imprimir',
      'شارك|مشاركة|شارك المقال|شارك الخبر|نسخ الرابط|انسخ الرابط|שתף|שתפו|שיתוף|העתק קישור|הדפסה',
      'condividi|condividi articolo|compartilhar|compartilhe|partilhar|copiar link|delen|deel dit artikel|kopieer link',
      'поділитися|поділитись|поділіться|поширити|скопіювати посилання|копіювати посилання|поделиться|поделитесь|скопировать ссылку|udostępnij|podziel się|kopiuj link|dela|paylaş',
    ],
    opening: [
      'share on|share to|share by|click to share|click to email|click to print|tweet this|share this on|share this with|click here to share',
      'per e-mail versenden|teilen auf|teilen via',
      "partager sur|partager par|partager via|partager cet|partager l'article|compartir en|compartir por|compartir vía|compartir esta|comparte en|condividi su|compartilhar no|compartilhar em|compartilhe no|compartilhe em|delen op|delen via",
      'поділитися у|поділитися в|поділитися на|поділитись у|поділитись в|поделиться в|поделиться на|udostępnij na|udostępnij w',
    ],
  },
  {
    reason: 'cookie notice',
    longest: 90,
    whole: [
      'we use cookies|accept all|accept cookies|accept all cookies|reject all|reject cookies|cookie settings|cookie policy|manage cookies|manage preferences|manage consent|privacy settings|i agree|i accept|accept and continue',
      'alle akzeptieren|alle ablehnen|cookies akzeptieren|cookie-einstellungen|datenschutzeinstellungen|zustimmen|zustimmen und weiter|akzeptieren und weiter|nur notwendige',
      "tout accepter|tout refuser|accepter et fermer|accepter et continuer|continuer sans accepter|paramétrer les cookies|gérer les cookies|gérer mes choix|j'accepte",
      'aceptar todo|aceptar todas|aceptar cookies|aceptar todas las cookies|rechazar todo|rechazar todas|configurar cookies|aceptar y continuar|accetta tutti|accetta e continua|aceitar todos|aceitar cookies|alles accepteren|прийняти всі|прийняти все|принять все|приймаю|zaakceptuj wszystkie|akceptuję',
    ],
    opening: [
      'we use cookies to|we use cookies and|we use cookies on|we use cookies for|we use essential cookies|we and our partners use|we and our partners store|we and our partners process|our site uses cookies|our website uses cookies|this site uses cookies|this website uses cookies|this page uses cookies|by continuing to use this|by continuing to use our|by continuing to browse|by clicking "accept|by clicking “accept|by clicking accept|by using this site|we value your privacy|your privacy is important to us',
      'wir verwenden cookies|wir nutzen cookies|wir und unsere partner verarbeiten|wir und unsere partner speichern|wir und unsere partner nutzen|wir und unsere partner verwenden|diese website verwendet cookies|diese website nutzt cookies|diese webseite verwendet cookies|diese webseite nutzt cookies|diese seite verwendet cookies|mit der nutzung dieser|unsere website verwendet cookies',
      'nous utilisons des cookies|ce site utilise des cookies|notre site utilise des cookies|en poursuivant votre navigation|nous et nos partenaires utilisons|nous et nos partenaires stockons|nous et nos partenaires traitons|avec nos partenaires, nous',
      'utilizamos cookies|usamos cookies|este sitio utiliza cookies|este sitio usa cookies|este sitio web utiliza|este sitio web usa|nosotros y nuestros socios almacenamos|nosotros y nuestros socios utilizamos|nosotros y nuestros socios usamos|al continuar navegando|utilizziamo i cookie|questo sito utilizza|usamos cookies para|este site utiliza cookies|wij gebruiken cookies|we gebruiken cookies|deze website gebruikt',
      'ми використовуємо cookie|ми використовуємо файли cookie|цей сайт використовує|цей вебсайт використовує|мы используем cookie|мы используем файлы cookie|этот сайт использует|używamy plików cookie|ta strona używa|korzystamy z plików cookie',
    ],
  },
  {
    reason: 'loading notice',
    longest: 25,
    whole: [
      'like loading|loading|please wait|loading more|load more|loading comments|wird geladen|lädt|lade daten|inhalt wird geladen|bitte warten|mehr laden|chargement|chargement en cours|patientez|charger plus|cargando|cargar más|caricamento|caricamento in corso|carregando|a carregar|laden|завантаження|завантажити ще|загрузка|загрузить ещё|ładowanie|yükleniyor',
      'javascript is disabled|please enable javascript|video unavailable|this video is unavailable',
    ],
    opening: [
      'this video can not be played|this video cannot be played|to play this video you need|please enable javascript|you need to enable javascript|your browser does not support|javascript must be enabled|to view this content|we are having trouble loading|ihr browser unterstützt|bitte aktivieren sie javascript|votre navigateur ne|veuillez activer javascript|tu navegador no|su navegador no|ваш браузер не підтримує|ваш браузер не поддерживает',
    ],
  },
  {
    reason: 'promotional box',
    longest: 45,
    whole: [
      'sponsored links|promoted links|by taboola|by outbrain|recommended by outbrain|report this ad|ad feedback',
      'advertisement|ad|ads|advertising|sponsored|sponsored content|paid content|promoted|promotion|partner content|story continues below advertisement|story continues below|article continues below|article continues after ad|continue reading below|advertisement - scroll to continue|skip advertisement|scroll to continue',
      'anzeige|werbung|anzeigen|artikel wird nach der anzeige fortgesetzt|nach der anzeige weiterlesen|publicité|la suite après cette publicité|la suite après la publicité|contenu sponsorisé|publicidad|contenido patrocinado|anuncio|anuncios|pubblicità|publicidade|continua após a publicidade|continua depois da publicidade|continua dopo la pubblicità|la noticia continúa después|إعلان|פרסומת|advertentie|реклама|na правах рекламы|на правах реклами|на правах рекламы|reklama|annons|reklam',
      'subscribe to continue|subscribe to keep reading|subscribe to continue reading|already a subscriber|already a subscriber? log in|log in to continue|this article is for subscribers only|for subscribers only|subscriber only|subscribers only|exclusive content|become a member|donate|donate now|support us|support our journalism|download our app|get the app|get our app|follow us|follow us on social media',
      'article réservé aux abonnés|réservé aux abonnés|déjà abonné|déjà abonné ? se connecter|contenido exclusivo para suscriptores|solo para suscriptores|ya soy suscriptor|nur für abonnenten|exklusiv für abonnenten|jetzt weiterlesen|bereits abonnent|підтримати|підтримайте нас|поддержать|поддержите нас|folgen sie uns|suivez-nous|síguenos',
    ],
    opening: [
      'our standards:|follow us on|follow us in|follow our|follow us at|join us on|join our whatsapp|join our telegram|like us on|find us on|download our|download the app|add us on|add us as|support our work|support independent journalism|support quality journalism|support our journalism|become a supporter|become a member|make a donation|this article is for subscribers|already a subscriber|subscribe today|start your free|try unlimited access|create a free account|register for free to|click here to subscribe|click here to download|sign in to read|log in to read|you have reached your|if you value our|story continues below',
      'folgen sie uns|folge uns|jetzt folgen|laden sie unsere app|sie haben noch kein abo|dieser artikel ist nur für|weiterlesen mit|jetzt testen|unterstützen sie uns',
      "suivez-nous|suivez notre|rejoignez-nous|téléchargez l'application|téléchargez notre|cet article est réservé|la suite est réservée|soutenez-nous|faites un don",
      'síguenos|sigue nuestro|sigue nuestra|sigue toda la información|únete a nuestro|únete a nuestra|descarga nuestra|descárgate|este artículo es exclusivo|contenido exclusivo para|seguici su|siga-nos|volg ons',
      'читайте нас|подписывайтесь на нас в|підписуйтесь на нас|якщо ви помітили помилку|якщо ви знайшли помилку|если вы заметили ошибку|если вы нашли ошибку|слідкуйте за нами|стежте за нами|долучайтесь до|приєднуйтесь до нашого|приєднуйтеся до нашого|наш telegram|підтримайте роботу|читайте нас в|следите за нами|следите за нашими|присоединяйтесь к нашему|поддержите нашу|obserwuj nas|śledź nas',
    ],
  },
  {
    reason: 'site banner',
    longest: 8,
    whole: [
      'for immediate release|embargoed|press release|pressemitteilung|communiqué de presse|nota de prensa|comunicato stampa|tribuna|דלג לתוכן|تخطى إلى المحتوى|القائمة|תפריט|חיפוש|بحث|عاجل',
      'skip to content|skip to main content|skip to navigation|skip navigation|jump to content|zum inhalt springen|zum inhalt|direkt zum inhalt|aller au contenu|aller au contenu principal|saltar al contenido|ir al contenido|ir al contenido principal|vai al contenuto|ir para o conteúdo|перейти до вмісту|перейти к содержимому|przejdź do treści',
      'sign in / sign up|log in / register|forgot your password|forgot password|reader comments|mobile version|view mobile version',
      'menu|main menu|navigation|search|close|close menu|open menu|toggle navigation|log in|login|sign in|my account|register|back to top|scroll to top|go to homepage|homepage',
      'menü|suche|suchen|anmelden|registrieren|nach oben|startseite|connexion|se connecter|mon compte|rechercher|accueil|iniciar sesión|buscar|menú|inicio|accedi|entrar|zoeken|inloggen|меню|пошук|увійти|вхід|головна|поиск|войти|вход|главная|szukaj|zaloguj się|strona główna',
      'live|breaking news|breaking|exclusive|en direct|última hora|eilmeldung|term of use|terms of use|terms of service|privacy policy|contact us|about us|advertise with us|impressum|datenschutz|agb|mentions légales|nous contacter|aviso legal|política de privacidad|contacto|quiénes somos|контакти|про нас|контакты|о нас|редакция|редакція',
      'listen|listen to this article|listen to article|listen to this story|audio|play|pause|watch|view gallery|text size|font size|save|save article|bookmark|gift article|artikel anhören|anhören|vorlesen|artikel vorlesen|écouter|écouter cet article|escuchar|escuchar artículo|слухати|прослухати|слушать',
    ],
    opening: [
      'listen to this article|listen to this story|listen to article|skip to|jump to navigation|jump to content|ir para o conteúdo|ir para o menu|aller au menu|zur navigation springen',
    ],
  },
  {
    reason: 'copyright line',
    longest: 50,
    whole: [
      'كل الحقوق محفوظة|جميع الحقوق محفوظة|כל הזכויות שמורות|riproduzione riservata',
      'all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|всі права захищені|усі права захищено|всі права захищено|усі права захищені|все права защищены|wszelkie prawa zastrzeżone',
    ],
    opening: [
      'جميع الحقوق محفوظة|كل الحقوق محفوظة|כל הזכויות שמורות|tous droits de reproduction|riproduzione riservata|при цитуванні і використанні|при цитуванні та використанні|при використанні будь-яких',
      'all rights reserved|this material may not be published|reproduction without|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|toute reproduction interdite|toute reproduction totale|queda prohibida la reproducción|prohibida la reproducción|передрук матеріалів|використання матеріалів сайту|при використанні матеріалів|перепечатка материалов|использование материалов сайта|при использовании материалов сайта',
    ],
  },
  {
    reason: 'source link',
    longest: 12,
    whole: [
      'source|source link|sources|original article|original source|original post|view original|read the original|read the original article|view the original article|link to original|go to source|first published here|quelle|quellen|zum originalartikel|source originale|lien source|article original|fuente|fuentes|enlace original|fonte|bron|джерело|джерела|оригінал|источник|источники|оригинал|źródło',
    ],
    opening: [
      '来源：|来源:|source:|source link:|original article:|via:|url:|link:|permalink:|quelle:|source :|fuente:|fonte:|bron:|джерело:|источник:|źródło:|originally published at|originally published on|this article originally appeared|this article was originally published|this story originally appeared|this story was originally published',
    ],
  },
  {
    reason: 'link list',
    longest: 30,
    whole: [
      'home|news|world|politics|business|sport|sports|opinion|culture|lifestyle|tech|technology|science|health|entertainment|travel|arts|video|videos|podcasts|podcast|photos|weather|local|europe|us|uk|asia|africa|americas|middle east|economy|markets|climate|environment|education|travel|food|style|games|crosswords|obituaries|jobs|shop|more|latest|topics|tags|filed under|in this story|about the author',
      'opinie|kraj i świat|opinión|الرئيسية|أخبار|رياضة|اقتصاد|ثقافة|سياسة|חדשות|ספורט|כלכלה|דעות|תרבות',
      'politik|wirtschaft|kultur|panorama|wissen|gesundheit|meinung|ausland|inland|wetter|mehr|themen|schlagworte|über den autor|über die autorin|politique|économie|société|monde|culture|sciences|planète|idées|vidéos|plus|mots-clés|política|economía|sociedad|cultura|deportes|mundo|internacional|opinión|tecnología|etiquetas|temas',
      "новини|політика|економіка|суспільство|світ|культура|спорт|технології|здоров'я|теги|новости|экономика|общество|мир|теги|polityka|gospodarka|świat|kraj",
    ],
    opening: [
      'archivado en:|archivado en|كلمات مفتاحية:|وسوم:|الوسوم:|תגיות:|tag:',
      'tags:|topics:|filed under:|categories:|category:|keywords:|in this story:|schlagworte:|themen:|tags :|mots-clés :|mots-clés:|etiquetas:|temas:|теги:|ключові слова:|ключевые слова:|tagi:',
    ],
  },
]
