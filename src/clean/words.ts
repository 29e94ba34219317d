import type { Labels } from './hashed';

/**
 * Words of furniture by language, data only. A phrase counts only as a whole line (a colon, dots
 * or an arrow may follow) unless the table says that it begins one. The scripts hold their hashes.
 */

/** "Related", "Recommended Videos", "Most read": labels of shelves. */
export const SHELF = phrases`
  related | related articles | related stories | related content | related topics | related news | related coverage | related links | related posts | related reading | related video | related videos
  recommended | recommended videos | recommended stories | recommended for you | recommended reading | recommended articles | we recommend | our recommendations
  more on this story | more on this topic | more on this | more from | more stories | more news | more to read | more coverage | more like this | more videos | more
  read more | read also | also read | read next | up next | next up | see also | see more | you may also like | you might also like | you may like | you might like | don't miss | dont miss | must read | must reads | what to read next | keep reading | further reading | in case you missed it
  most read | most popular | most viewed | most watched | most shared | most commented | most recent | popular | popular now | popular stories | trending | trending now | trending stories | trending videos | top stories | top videos | top news | latest | latest news | latest stories | latest videos | latest headlines | editors' picks | editor's picks | editors picks | editor's pick | featured | featured stories | featured videos | in this article | in this story | watch next | watch now | watch more | listen next | today's top stories | sponsored stories | around the web | from around the web | from our partners | paid content | promoted stories | promoted content | story continues below | article continues below | continue reading | continue reading below | recommended by
  lesen sie auch | lesen sie mehr | lesen sie hier | lesen sie dazu auch | lesen sie weiter | lesen sie außerdem | auch interessant | das könnte sie auch interessieren | das könnte dich auch interessieren | das könnte sie interessieren | mehr zum thema | mehr dazu | mehr lesen | zum thema | zum weiterlesen | weiterlesen | weiterführende links | weitere artikel | weitere themen | weitere nachrichten | weitere informationen | ende der weiteren informationen | meistgelesen | meistgelesene artikel | am häufigsten gelesen | verwandte artikel | verwandte themen | empfohlene artikel | empfehlungen der redaktion | empfehlungen | empfehlung der redaktion | aktuelles | aktuelle videos | neueste artikel | die neuesten videos | passend zum thema | siehe auch | videos des tages | jetzt lesen | jetzt ansehen | top-themen | beliebt | newsticker
  lire aussi | à lire aussi | a lire aussi | à lire | à lire également | lire la suite | sur le même sujet | voir aussi | à voir aussi | articles liés | articles recommandés | recommandé pour vous | les plus lus | plus d'articles | à découvrir | nos vidéos | en savoir plus | dans la même rubrique | pour aller plus loin
  lee también | lea también | te puede interesar | te recomendamos | le puede interesar | más información | más noticias | noticias relacionadas | relacionado | relacionados | artículos relacionados | lo más leído | lo más visto | más leídas | ver más | leer más | también te puede interesar | ver también | sigue leyendo | más sobre | otras noticias
  leggi anche | leggi di più | potrebbe interessarti | potrebbe interessarti anche | articoli correlati | correlati | i più letti | più letti | guarda anche | approfondimenti | approfondisci | vedi anche | ultime notizie
  leia também | leia mais | veja também | saiba mais | relacionadas | notícias relacionadas | mais lidas | mais lidos | recomendado | recomendados para você | mais notícias | confira também
  lees ook | lees meer | lees verder | meer over | gerelateerd | gerelateerde artikelen | meest gelezen | bekijk ook | aanbevolen
  les også | les mer | les også disse | relaterte saker | mest lest | se også | anbefalt | flere saker | siste nytt
  læs også | læs mere | relaterede artikler | mest læste | anbefalet | andre læser
  läs också | läs mer | läs även | relaterade artiklar | mest läst | mest lästa | se även | rekommenderat | fler artiklar
  lue myös | lue lisää | luetuimmat | katso myös | aiheesta lisää
  czytaj więcej | czytaj także | czytaj też | zobacz także | zobacz też | przeczytaj także | przeczytaj też | zobacz więcej | polecamy | powiązane artykuły | najczęściej czytane | najnowsze
  čtěte také | čtěte více | související články | nejčtenější | olvasta már | kapcsolódó cikkek | legolvasottabb
  читайте также | читать также | читайте ещё | смотрите также | по теме | материалы по теме | похожие новости | популярное | ещё по теме | рекомендуем | читати також | читайте також | дивіться також | за темою
  ayrıca bakınız | ilgili haberler | ilgili haber | öne çıkanlar | çok okunanlar | bunlar da ilginizi çekebilir | son dakika haberleri | haberin devamı | önerilen videolar | önerilen haberler
  διαβάστε επίσης | διαβάστε ακόμη | δείτε επίσης | σχετικά άρθρα
  اقرأ أيضا | اقرأ أيضًا | مواضيع ذات صلة | الأكثر قراءة | أخبار ذات صلة | شاهد أيضا
  यह भी पढ़ें | ये भी पढ़ें | संबंधित खबरें | और पढ़ें
  関連記事 | 関連ニュース | あわせて読みたい | おすすめ | おすすめ記事 | おすすめの記事 | ランキング | 人気記事 | 続きを読む | 関連キーワード | 関連リンク | 関連動画
  관련기사 | 관련 기사 | 추천기사 | 추천 기사 | 많이 본 뉴스 | 인기기사 | 相关新闻 | 相关阅读 | 推荐阅读 | 延伸阅读 | 热门文章 | 相關新聞 | 延伸閱讀 | 推薦閱讀
  | video consigliati | vídeos recomendados | vidéos recommandées | vidéos à la une | empfohlene videos | おすすめ動画 | 추천 영상 | 추천 동영상 | polecane wideo | polecane artykuły | önerilen videolar | рекомендуемые видео | rekommenderat för dig | anbefalt for deg | anbefalte saker | anbefalede artikler | aanbevolen artikelen | aanbevolen video's | more stories for you | more headlines | more top stories | watch latest video | latest video | meistgelesene | das wichtigste | lesetipps | aus dem netz | article à lire | articles à lire | los más leídos | las más leídas | i nostri video | più visti | as mais lidas | mais vistas | populære artikler | lest också | flest leser | populära artiklar | popularne | najpopularniejsze | самое читаемое | читают сейчас | en çok okunanlar | benzer haberler | よく読まれている記事 | アクセスランキング | 실시간 인기기사 | next article | previous article | nächster artikel | vorheriger artikel | next story | previous story
`;

/** Labels that begin a line of links: "Read more: The harbour is full". */
export const SHELF_START = phrases`
  read more | see more | read also | also read | more | related | see also | read next | don't miss | watch | watch now | listen | in case you missed it | must read | more on this | from the archives | read the full story | further reading | sign up
  lesen sie auch | lesen sie mehr | lesen sie hier | mehr zum thema | mehr dazu | auch interessant | zum thema | lesetipp | siehe auch | hintergrund | video | podcast
  lire aussi | à lire aussi | a lire aussi | à lire | voir aussi | vidéo | lire également
  lee también | lea también | te puede interesar | más información | leer más | ver más | vea también | lea además | también lee
  leggi anche | leggi qui | guarda anche | vedi anche | leia também | leia mais | veja também | saiba mais
  lees ook | lees meer | bekijk ook | les også | les mer | læs også | læs mere | läs också | läs mer | läs även | lue myös
  czytaj więcej | czytaj także | czytaj też | zobacz także | zobacz też | przeczytaj też | čtěte také
  читайте также | смотрите также | по теме | читайте також | ilgili haber | διαβάστε επίσης | اقرأ أيضا | اقرأ أيضًا | यह भी पढ़ें | ये भी पढ़ें | 関連記事 | 관련기사
  | read full article | read the full article | read full story | full story | click here for more | click here | weiterlesen | lesen sie dazu | mehr zu | ayrıca okuyun | ayrıca | pour en savoir plus | à voir | para saber más | per approfondire | saber mais | zobacz | viz také | подробнее | подробнее читайте | okuyun | 続きを読む | 더보기
`;

/** Links that lead a screen reader past the navigation. */
export const SKIP = phrases`
  skip to main content | skip to content | skip to main | skip to navigation | skip to article | skip navigation | skip to footer | skip to search | jump to content | jump to main content | skip to comments | skip ad | skip advertisement | skip past newsletter promotion | accessibility links | back to top | back | go back | voltar | zurück | retour | volver | indietro | terug | tilbage | tilbake | tillbaka | to top | top | menu | home | close | open menu
  zum inhalt springen | direkt zum inhalt | zum hauptinhalt springen | zum inhalt | zur navigation | zum seitenanfang | nach oben | startseite
  aller au contenu | aller au contenu principal | passer au contenu | accueil | retour en haut | ir al contenido | ir al contenido principal | saltar al contenido | inicio | vai al contenuto | vai al contenuto principale | salta al contenuto | pular para o conteúdo | ir para o conteúdo | naar de inhoud | ga naar de inhoud | hopp til innhold | hopp til hovedinnhold | gå til hovedindhold | spring til indhold | hoppa till innehåll | hoppa till innehållet | siirry sisältöön | przejdź do treści | przejdź do głównej treści | přejít k obsahu | перейти к содержанию | перейти до вмісту | içeriğe geç | içeriğe atla | μετάβαση στο περιεχόμενο | انتقل إلى المحتوى | الانتقال إلى المحتوى | मुख्य सामग्री पर जाएं | 本文へスキップ | メインコンテンツへスキップ | 본문 바로가기 | 跳到主要内容 | 跳至主要內容
  | torna su | torna all'inizio | till toppen | til toppen | наверх | вверх | haut de page | volver arriba | voltar ao topo | naar boven | do góry | başa dön | ページトップへ | 맨 위로 | 回到顶部 | opens in new window | opens in a new tab | hamburger menu | closed captioning | email newsletters | rss feeds | contests and rules | site map
`;

/** Labels of advertisements, and of the place where the story goes on below one. */
export const AD = phrases`
  advertisement | advertisements | advert | ad | ads | sponsored | sponsored content | sponsor | promoted | promotion | paid post | story continues below advertisement | article continues below advertisement | article continues after ad | article continues after this ad | artikkelen fortsetter under annonsen | artiklen fortsætter under annoncen | werbung der artikel geht unten weiter | dalsza część artykułu pod materiałem wideo | advertisement - scroll to continue | advertisement continue reading the main story | continue reading below | article continues below | story continues below | story continues after advertisement | scroll to continue | scroll to continue with content | remove ads | why am i seeing this ad | after newsletter promotion | - advertisement - | publicity
  anzeige | werbung | anzeigen | gesponsert | advertorial | artikel wird nach der werbung fortgesetzt | publicité | annonce | sponsorisé | la suite après la publicité | l'article continue après la publicité | publicidad | anuncio | patrocinado | pub | pubblicità | annuncio | contenuto sponsorizzato | publicidade | anúncio | continua após a publicidade | advertentie | reclame | annons | annonse | annonce | mainos | artikeln fortsätter under annonsen | annonsørinnhold | annoncørbetalt indhold | saken fortsetter under annonsen | artiklen fortsætter efter annoncen | artiklen fortsætter under annoncen | reklama | dalsza część artykułu pod reklamą | inzerce | reklam | reklamı kapat | hirdetés | реклама | διαφήμιση | إعلان | اعلان | विज्ञापन | 広告 | pr | 광고 | 广告 | 廣告
  | continua a leggere dopo la pubblicità | continúa leyendo después de la publicidad | continue lendo após a publicidade | lees verder na de advertentie | werbung der artikel geht unten weiter | weiterlesen nach der anzeige | le contenu continue après la publicité | la suite de l'article après la publicité | artikeln fortsätter efter annonsen | artykuł pod reklamą | haberin devamı reklamın altında | 記事は広告の後に続きます | reklama dalsza część artykułu poniżej
`;

/** A box that is still waiting for its content. */
export const LOADING = phrases`
  loading | loading content | loading comments | please wait | loading more | just a moment | loading video | loading player | loading article
  laden | wird geladen | lädt | lade | inhalt wird geladen | bitte warten | chargement | chargement en cours | cargando | caricamento | caricamento in corso | carregando | bezig met laden | laster | laster inn | indlæser | laddar | ladataan | ładowanie | wczytywanie | načítání | загрузка | завантаження | yükleniyor | φόρτωση | جار التحميل | جاري التحميل | लोड हो रहा है | 読み込み中 | 로딩중 | 로딩 중 | 加载中 | 載入中
  | a carregar | 불러오는 중 | 読み込んでいます | a processar | henter | indlæser indhold | načítám | загружается | bitte warten sie | veuillez patienter | espere por favor | attendere | aguarde | een moment geduld | vent venligst | vennligst vent | vänta | odota | proszę czekać | подождите | lütfen bekleyin
`;

/** Text that belongs to a player or a gallery. */
export const PLAYER = phrases`
  play | pause | mute | unmute | play video | watch video | watch now | watch live | watch | listen | listen now | listen to this article | listen to article | listen to this story | listen to story | transcript | read transcript | view transcript | captions | subtitles | settings | fullscreen | full screen | enlarge image | enlarge | view gallery | view image | view images | view full size | view fullscreen | open image in gallery | open this photo in gallery | toggle caption | hide caption | show caption | close gallery | image 1 of 1 | swipe | zoom | expand | replay | volume | picture in picture | video | audio | this video can not be played | video unavailable | to play this video you need to enable javascript in your browser | media caption | image caption | getty images | duration | live | speed
  artikel anhören | anhören | vorlesen | abspielen | video abspielen | video ansehen | bild vergrößern | bildergalerie | vollbild | zur galerie | bilder | fotos | fotostrecke | galerie | audio von carbonatix | écouter | écouter l'article | voir la vidéo | regarder | agrandir | plein écran | escuchar | escuchar artículo | ver vídeo | ver video | ver galería | reproducir | ascolta | ascolta l'articolo | guarda il video | ouvir | assistir | ver fotos | luister | luister naar dit artikel | lytt | lyssna | lyt | kuuntele | posłuchaj | odsłuchaj | zobacz wideo | слушать | смотреть видео | dinle | 再生 | 動画 | 拡大 | 拡大画像を表示
  | captions off | chapters | current time | remaining time | playback | playback speed | playback rate | quality levels | now playing | previous | next | this is a modal window | this video file cannot be played | beginning of dialog window escape will cancel and close the window | end of dialog window | escuchar este artículo | escuchar la noticia | écouter cet article | ascolta questo articolo | lytt til saken | lytt til artikkelen | lyt til artiklen | lyssna på artikeln | posłuchaj artykułu | haberi dinle | 音声で聞く | 기사 듣기 | artikel vorlesen lassen | artikel hören | abspielen | ton aus | ton an | vollbild | das video konnte nicht abgespielt werden | bitte versuchen sie es später erneut | couper le son | lecture | plein écran | silenciar | pantalla completa | disattiva audio | riproduci | schermo intero | silenciar som | ecrã completo | afspelen | geluid uit | volledig scherm | spill av | lyd av | afspil | spela upp | ljud av | odtwórz | wycisz | pełny ekran | воспроизвести | без звука | oynat | sessiz | tam ekran | ミュート | 全画面 | 재생 | 음소거 | 전체화면 | 播放 | 静音 | bekijk alle foto's | alle bilder | ver todas las fotos | tutte le foto | todas as fotos | se alle bilder | visa alla bilder | zobacz zdjęcia | zobacz galerię | все фото | tüm fotoğraflar | view all photos | see all photos | this audio is auto generated | story continues below gallery
`;

/** Prompts to comment. */
export const COMMENT = phrases`
  comment | comments | leave a comment | leave a reply | post a comment | add a comment | join the conversation | join the discussion | be the first to comment | view comments | show comments | read comments | read the comments | see comments | comments are closed | no comments | no comments yet | share your thoughts | start the conversation | write a comment | share your opinion | what do you think | have your say | sign in to comment | log in to comment | comment on this story | view all comments | hide comments
  kommentare | kommentar | kommentieren | kommentar schreiben | kommentare anzeigen | zu den kommentaren | diskutieren sie mit | jetzt kommentieren | ihre meinung | commentaires | commenter | réagir | voir les commentaires | laisser un commentaire | ajouter un commentaire | comentarios | comentar | deja un comentario | ver comentarios | escribe un comentario | commenti | commenta | lascia un commento | comentários | deixe um comentário | reacties | reageer | kommentarer | kommenter | kommentera | skriv en kommentar | kommentit | komentarze | skomentuj | dodaj komentarz | komentáře | комментарии | оставить комментарий | коментарі | yorumlar | yorum yap | σχόλια | تعليقات | टिप्पणियां | コメント | コメントを書く | 댓글 | 评论 | 留言
  | load comments | load more comments | show more comments | comment now | newest first | oldest first | neueste zuerst | älteste zuerst | be the first | sé el primero en comentar | seja o primeiro a comentar | soyez le premier à commenter | connectez-vous pour laisser un commentaire | commenta per primo | wees de eerste | logg inn for å kommentere | logga in för att kommentera | visa kommentarer | vis kommentarer | se kommentarer | bądź pierwszy | ilk yorumu siz yapın | コメントを書くにはログインが必要です | 로그인 후 댓글을 작성할 수 있습니다 | your comment | was this article helpful | was this helpful | poll | poll of the week | umfrage | umfrage der woche | frage des tages | la question du jour | sondage | encuesta | encuesta del día | sondaggio | enquete | sondagem | stelling van de dag | dagens spørsmål | dagens fråga | dagens spørgsmål | sonda | ankieta | опрос | anket | アンケート | 설문조사 | abstimmen | głosuj | oy ver | view results | ergebnis anzeigen
`;

/** Labels of share bars and of the buttons in them. */
export const SHARE = phrases`
  share | share this | share this article | share this story | share article | share via email | share on facebook | share on twitter | share on x | share on linkedin | share on whatsapp | share options | share full article | copy link | link copied | copy link copied | copied | copy | email | e-mail | email this article | print | print article | save | save article | save this article | saved | save for later | bookmark | bookmark this | facebook | twitter | x | whatsapp | linkedin | reddit | pinterest | telegram | google | messenger | bluesky | threads | instagram | youtube | tiktok | flipboard | pocket | tumblr | mastodon | follow | follow us | follow us on | follow us on twitter | follow us on facebook | follow on google | tweet | like | like us on facebook | gift article | gift this article | report a typo | report an error | report | send a correction | add to favorites | add us on google | preferred source | feedback | translate | tell us | a | resize text | font size | text size
  teilen | artikel teilen | auf facebook teilen | auf twitter teilen | drucken | merken | artikel merken | kopieren | link kopieren | link kopiert | per e-mail teilen | e-mail teilen | mail | folgen | folgen sie uns | fehler melden | leserbrief schreiben | schrift vergrößern | speichern | gefällt mir | versenden | weiterempfehlen | schließen | zur merkliste hinzufügen | partager | partager cet article | imprimer | enregistrer | copier le lien | suivez-nous | envoyer | sauvegarder | offrir | offrir l'article | compartir | compartir en facebook | imprimir | guardar | copiar enlace | síguenos | enviar | condividi | stampa | salva | copia link | seguici | segui | compartilhar | compartilhe | salvar | copiar link | siga | delen | deel | deel dit artikel | opslaan | kopieer link | del | del artikkel | del artikel | kopier lenke | dela | dela artikel | spara | jaa | tulosta | udostępnij | drukuj | zapisz | kopiuj link | sdílet | tisk | поделиться | поділитися | скопировать ссылку | paylaş | yazdır | kaydet | κοινοποίηση | مشاركة | شارك | शेयर करें | साझा करें | シェア | シェアする | 印刷 | 保存 | 共有 | ツイート | 공유 | 공유하기 | 인쇄 | 분享 | 分享 | 收藏
  | teilen per e-mail | artikel verschenken | email this to a friend | share on bluesky | shares | send | envoyer par e-mail | envoyer par email | url 복사 | 링크 복사 | 공유하기 | del saken | del på facebook | e-post | tweetnij | partilhe este artigo | partilhar | partilhar artigo | facebook'ta paylaş | whatsapp'ta paylaş | x'te paylaş | вконтакте | одноклассники | viber | скопировать | facebookでシェア | xでポスト | lineで送る | url をコピー | リンクをコピー | kopiera länk | dela på facebook | del artiklen | del link | jaa artikkeli | kopírovat odkaz | dela via e-post | compartir por correo | condividi via email
`;

/** Labels above a list of topics. */
export const TOPICS = phrases`
  tags | tag | topics | topic | filed under | more about | more on | categories | category | in this story | keywords | subjects | related tags | explore more on these topics | see more on
  schlagwörter | schlagworte | themen | stichworte | schlagwörter zu diesem artikel | zum thema | mehr zu | mots-clés | sujets | thèmes | temas | etiquetas | archivado en | temas relacionados | argomenti | tag correlati | assuntos | tópicos | onderwerpen | emner | ämnen | aiheet | tagi | tematy | témata | štítky | теги | темы | теми | etiketler | ετικέτες | وسوم | الكلمات المفتاحية | टैग | タグ | キーワード | 関連キーワード | 태그 | 标签 | 關鍵字
  | stichworte zum thema | mots clés | palabras clave | etiquetas | parole chiave | palavras-chave | trefwoorden | nøkkelord | nyckelord | słowa kluczowe | klíčová slova | ключевые слова | anahtar kelimeler | follow topics from this story | topics in this article
`;

/** Prompts to subscribe, sign up, install. As the start of a short line. */
export const SIGNUP_START = phrases`
  sign up | sign up for | sign up to | subscribe | subscribe to | subscribe now | subscribe for | get the latest | get our | join our | join the | download the | download our | get the app | click here to | follow us | register | log in | sign in | already a subscriber | already have an account | enter your email | your email | by signing up | by submitting | by subscribing | by clicking | thank you for signing up | thanks for signing up | you're all set | support our | donate | become a member | start your free trial | unlock | invalid email | something went wrong | this site is protected by recaptcha | newsletter | never miss | stay up to date | stay informed | support independent
  jetzt abonnieren | abonnieren sie | newsletter | melden sie sich | jetzt anmelden | anmelden | registrieren | hier können sie | jetzt kostenlos | laden sie | unsere app | bitte melden sie sich | folgen sie uns | unterstützen sie | mit ihrer anmeldung
  inscrivez-vous | abonnez-vous | s'abonner | je m'abonne | se connecter | recevez | téléchargez | suivez-nous | déjà abonné | votre e-mail | suscríbete | suscríbase | regístrate | recibe | descarga | inicia sesión | síguenos | apúntate | iscriviti | abbonati | accedi | scarica | registrati | inscreva-se | assine | cadastre-se | receba | baixe | schrijf je in | abonneer | meld je aan | download de app | meld deg på | abonner | tilmeld dig | få nyhedsbrev | prenumerera | anmäl dig | skaffa | tilaa | zapisz się | zaprenumeruj | pobierz | odebírejte | přihlaste se | подпишитесь | подписывайтесь | підписуйтесь | підпишіться | abone ol | bültenimize | εγγραφείτε | اشترك | सब्सक्राइब | फॉलो करें | 会員登録 | 無料会員登録 | 有料会員 | 구독 | 订阅
`;

/** Verbs and phrases with which a line addresses the reader. They begin a sentence of it. */
export const ASKS = phrases`
  sign up | sign in | sign me | subscribe | register | log in | get | receive | download | follow | join | support | donate | become | start | try | unlock | enter | turn on | make us | never miss | stay | click here | tap here | chat with | read more | by signing up | by submitting | by subscribing | by clicking | by continuing | thanks for | thank you for | want | love | like this | enjoy | already | you have | you can | you may | allow | accept | update | manage | share your | let us | tell us | send us | contact | email us | report | free | unlimited | privacy notice | we may earn | we use cookies | we and our | our website | our journalism | for more | for the latest | keep up | check out | listen | watch | visit | save | buy | shop | see our | view our | find out | this site | this content | to see this | to view | sorry | please | don't miss | follow along
  melden sie | jetzt | abonnieren | folgen sie | laden sie | lesen sie | unterstützen | registrieren | anmelden | mit der anmeldung | mit ihrer anmeldung | keine nachricht | alle nachrichten | jeden morgen | hier | sie haben | sie können | bestellen sie | erhalten sie | an dieser stelle | ich bin damit | wir verwenden | zum newsletter | mehr dazu | fehler gefunden | haben sie | bleiben sie | nutzen sie | holen sie | empfohlener
  inscrivez | abonnez | recevez | suivez | téléchargez | soutenez | découvrez | rejoignez | connectez | cet article vous | nous utilisons | profitez | je m | retrouvez | cliquez | s'abonner
  suscríbete | suscríbase | regístrate | recibe | sigue | síguenos | descarga | hazte | únete | apúntate | inicia | accede | utilizamos | apoya | haz clic | quiero | consulta
  iscriviti | abbonati | ricevi | segui | seguici | scarica | sostieni | accedi | registrati | clicca | scopri | continua a leggere | utilizziamo
  assine | inscreva | subscreva | receba | siga | baixe | descarregue | apoie | cadastre | acesse | clique | utilizamos
  schrijf | meld | abonneer | ontvang | volg | download | steun | word | lees verder | elke ochtend | log in | voor het bekijken | klik hier | wij gebruiken
  meld deg | abonner | få | følg | last ned | støtt | bli | logg inn | innholdet kan ikke | klikk her | les videre | vi bruker
  tilmeld | få | følg | hent | støt | bliv | log ind | køb | læs videre | klik her
  prenumerera | anmäl | få | följ | ladda | stöd | bli | logga in | läs vidare | klicka här | vi använder
  zapisz | zaprenumeruj | zasubskrybuj | pobierz | obserwuj | wesprzyj | czytaj | kup | zaloguj | dołącz | nasz serwis | kliknij | polub
  подпишитесь | подписывайтесь | скачайте | поддержите | следите | читайте нас | войдите | зарегистрируйтесь | нажмите
  abone | kaydolun | takip | indirin | destek | giriş | gelişmelerden | tıklayın | bültenimize
`;

/** Weather in two words, beside a temperature. */
export const SKY = phrases`
  clear | sunny | mostly sunny | partly sunny | cloudy | mostly cloudy | partly cloudy | mostly clear | overcast | rain | light rain | heavy rain | showers | snow | light snow | fog | mist | haze | windy | thunderstorm | thunderstorms | drizzle | fair | sleet | weather
  klar | heiter | sonnig | wolkig | bewölkt | bedeckt | regen | schnee | nebel | gewitter | schauer | ensoleillé | nuageux | pluie | neige | brouillard | couvert | orage | despejado | soleado | nublado | lluvia | nieve | niebla | tormenta | parcialmente nublado | sereno | soleggiato | nuvoloso | pioggia | neve | nebbia | temporale | ensolarado | chuva | céu limpo | parcialmente nublado | onbewolkt | zonnig | bewolkt | mist | klarvær | skyet | delvis skyet | sol | snø | klart | molnigt | słonecznie | pochmurno | deszcz | śnieg | jasno | oblačno | déšť | ясно | облачно | дождь | снег | пасмурно | açık | güneşli | bulutlu | yağmurlu | karlı | αίθριος | صافي | مشمس | غائم | साफ | बादल | 晴れ | 曇り | 雨 | 雪 | 맑음 | 흐림 | 비 | 눈 | 晴 | 多云 | 阴
  | feels like | light showers | scattered showers | partly cloudy skies | clear skies | chance of rain | humidity | wind | uv index | sunrise | sunset | hourly forecast | full forecast | weather forecast | extended forecast | 7 day forecast | 10 day forecast | weather alert | weather alerts | radar | right now | leicht bewölkt | stark bewölkt | teils bewölkt | heute | morgen | zur vorhersage | wetter | wettervorhersage | éclaircies | météo | météo à 7 jours | prévisions | el tiempo | ver previsión | previsión | chubascos | meteo | previsioni | poco nuvoloso | ver previsão completa | previsão do tempo | pouco nublado | half bewolkt | licht bewolkt | meer weer | weer | vejret | se vejrudsigten | let skyet | været | lettskyet | se varsel | växlande molnighet | vädret | se prognos | prognoza na 10 dni | pogoda | zachmurzenie | częściowe zachmurzenie | прогноз | прогноз погоды | переменная облачность | небольшая облачность | hava durumu | parçalı bulutlu | az bulutlu | 降水確率 | 天気 | 天気予報 | くもり | 晴れ時々曇り | 오늘의 날씨 | 구름많음 | today | tonight | tomorrow | now
`;

/** Labels of live blogs and of what updates itself. */
export const LIVE = phrases`
  key event | key events | live | live updates | auto refresh is on | auto-refresh | new updates | refresh | refreshing | show new updates | pinned | breaking | breaking news | newest first | oldest first | neueste zuerst | ao minuto | son dakika | ultima ora | 速報
  automatisch aktualisieren | aktualisieren | neue beiträge | live-ticker | liveticker | eilmeldung | direct | en direct | actualiser | mettre à jour | en directo | en vivo | actualizar | última hora | diretta | in diretta | aggiorna | ao vivo | em direto | atualizar | vernieuwen | direkte | oppdater | opdater | direkt | uppdatera | na żywo | odśwież | онлайн | обновить | canlı | yenile | 更新 | ライブ | 속보 | 实时
`;

/** What players, forms and shields say when something failed or worked; as a whole line. */
export const MESSAGE = phrases`
  this is a modal window | beginning of dialog window escape will cancel and close the window | end of dialog window | this video file cannot be played | this video cannot be played | this video is unavailable | the media could not be loaded | your browser does not support the video tag | please enable javascript | sorry something went wrong please try again | something went wrong please try again | thank you for subscribing | this content is not available due to your privacy preferences | this audio is auto generated please let us know if you have feedback
  das video konnte nicht abgespielt werden | bitte versuchen sie es später erneut | dieses video ist nicht verfügbar | cette vidéo n'est pas disponible | este vídeo no está disponible | il video non è disponibile | este vídeo não está disponível | deze video is niet beschikbaar | videoen er ikke tilgjengelig | видео недоступно
`;

/** Labels about who wrote the story and about the newsroom. */
export const DESK = phrases`
  about the author | about the authors | about the writer | the author | staff writer | contributing writer | staff reporter | editor | our standards the thomson reuters trust principles | our standards | read more by | more by this author | contact the author | follow the author | corrections | report a correction | corrections and clarifications | submit a news tip | send us a tip | report a typo | zum autor | zur autorin | über den autor | über die autorin | die autorin | der autor | mehr von | fehler gefunden jetzt melden | fehler melden | hinweis geben | à propos de l'auteur | l'auteur | signaler une erreur | sobre la firma | sobre el autor | sobre la autora | más del autor | reportar un error | sull'autore | l'autore | segnala un errore | sobre o autor | sobre a autora | reportar erro | over de auteur | meer van deze auteur | fout gezien | om forfatteren | tips oss | tip os | om skribenten | tipsa oss | rätta fel | o autorze | o autorce | zobacz inne teksty autora | zgłoś błąd | об авторе | сообщить об ошибке | yazar hakkında | hata bildir | この記事を書いた人 | 執筆者 | 기자의 다른 기사 | 作者
`;

/** Labels of offers and shops. */
export const OFFER = phrases`
  buy now | shop now | see it now | check price | view deal | get deal | see at | view at | on sale | add to cart | buy | unlimited access | subscribe | sign me up | not now | no thanks | accept | accept all | accept all cookies | reject | reject all | manage | allow | allow and continue | privacy policy | privacy notice | terms of use | your privacy choices | cookie settings | thanks for signing up | enter email address | email address | your email | learn more | get started | read in app | zum angebot | jetzt kaufen | anmelden | jetzt anmelden | aktivieren | akzeptieren | alle akzeptieren | ablehnen | einstellungen | externen inhalt anzeigen | empfohlener externer inhalt | externer inhalt | externer inhalt nicht verfügbar | empfohlener redaktioneller inhalt | abo | jetzt testen | mehr erfahren | voir l'offre | acheter | je m'inscris | s'inscrire | je m'abonne | accepter | tout accepter | refuser | en savoir plus | ver oferta | comprar | suscribirme | aceptar | aceptar todo | rechazar | quiero ser socio | vedi offerta | acquista | iscriviti | accetta | rifiuta | comprar agora | subscrever | aceitar | rejeitar | bekijk aanbieding | inschrijven | e-mailadres | accepteren | cookies accepteren | weigeren | word abonnee | kjøp nå | meld deg på | godta | avslå | bli abonnent | endre samtykke | køb nu | tilmeld | accepter alle | afvis | køb abonnement | köp nu | skicka | godkänn | neka | bli prenumerant | kup teraz | kup dostęp | zapisz się | akceptuję | zgadzam się | odrzuć | купить | подписаться | поддержать | принять | satın al | abone ol | kabul et | reddet | 購入する | 登録 | 同意する | 通販サイトで購入する | 구매하기 | 구독하기 | 동의 | 购买 | 订阅
`;

/** How an icon's alternative text ends or begins. */
export const ICON = phrases`icon | symbol | ikon | icône | icono | icona | ícone | ikona | иконка | アイコン | 아이콘 | 图标`;

function phrases(strings: TemplateStringsArray): Labels {
  return new Set(
    strings
      .join('')
      .split(/[|\n]/)
      .map((phrase) =>
        phrase
          .trim()
          .toLowerCase()
          .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
          .trim(),
      )
      .filter(Boolean),
  );
}
