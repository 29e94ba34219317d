import { pattern, words } from '../lists';
import { plain } from '../prose';
import { form } from './form';

/**
 * Labels that sites put together from a few words, by language: "Recommended videos", "Share this
 * article". Every word of the line has to be one of these, and both parts have to be there.
 */

interface Kind {
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
}

/** Shelves: which, and of what. */
const SHELF: Kind = {
  first: words`recommended watch latest trending popular related featured more newest suggested
    empfohlene empfohlen neueste neuesten aktuelle beliebte verwandte weitere ähnliche meistgelesene
    recommandés recommandées derniers dernières liés liées recomendados recomendadas relacionados
    relacionadas relacionado relacionada correlato correlata lié liée verwandter ähnlicher relatert relateret destacados últimos últimas más consigliati consigliate correlati correlate ultimi
    ultime mais aanbevolen gerelateerde laatste populaire meer rekommenderat rekommenderade relaterade
    senaste populära populares populaires popolari mer fler anbefalt anbefalte anbefalede relaterte relaterede siste seneste populære
    flere polecane powiązane najnowsze popularne więcej doporučené suositellut рекомендуемые рекомендуем
    похожие популярные последние свежие önerilen ilgili popüler son`,
  second: words`videos video articles stories posts news coverage picks headlines
    galleries podcasts you artikel beiträge meldungen nachrichten themen dich vidéos actualités vous vídeos
    artículos noticias notas noticia artículo nota articolo notizia article ti usted articoli notizie artigos notícias matérias você artikelen verhalen
    nieuws jou artiklar nyheter dig artikler saker deg wideo artykuły materiały wiadomości ciebie
    články видео статьи новости материалы вас videolar haberler sizin`,
};

/** Buttons: what to do, and with what. */
const BUTTON: Kind = {
  first: words`listen share save print read hear email gift copy bookmark anhören teilen merken drucken
    speichern verschenken vorlesen écouter partager partagez imprimer enregistrer offrir escuchar escucha
    compartir comparte guardar ascolta condividi stampa salva ouvir ouça partilhar partilhe compartilhar
    compartilhe luister deel bewaar lytt del lagre lyt gem lyssna dela spara kopiera kopier kopieer
    posłuchaj udostępnij zapisz drukuj kopiuj слушать послушать поделиться сохранить dinle paylaş kaydet`,
  second: words`article story post page link audio artikel beitrag seite lien artículo noticia nota enlace
    articolo notizia pagina artigo notícia matéria página bericht verhaal saken artikkelen artikkel lenke
    lenken artiklen historien artikeln länk länken artykuł artykułu tekst tekstu linku статью новость
    ссылку haberi yazıyı makaleyi bağlantıyı facebook twitter whatsapp linkedin telegram pinterest
    reddit bluesky mastodon`,
};

/** May stand between them. */
const BETWEEN = words`the this to that on via auf sur su no em op på per con a an for and of in für sie diesen den die das der cet cette l les
  pour este esta el la las los para o os as il questo lo gli per te dit naar het de van voor på till för
  denna denne dette til dla na ten tę для эту için size`;

/** A longer line is a headline. */
const MOST_WORDS = 6;

/** Scripts without spaces: which and of what, as one. */
const UNSPACED = form(
  /[ぁ-힣]/,
  pattern`
    ^(?:(?:おすすめ|関連|人気|最新|注目)の?(?:動画|記事|ニュース|コンテンツ)
    |(?:추천|관련|인기|최신) ?(?:영상|기사|뉴스|콘텐츠)
    |(?:推荐|推薦|相关|相關|热门|熱門|最新)(?:视频|影片|文章|新闻|新聞))$
  `,
);

/** Whether the line is put together as labels of shelves are. */
export function isShelf(text: string): boolean {
  return UNSPACED.test(plain(text)) || isComposed(text, SHELF);
}

/** Whether the line is put together as buttons are. */
export function isButton(text: string): boolean {
  return isComposed(text, BUTTON);
}

function isComposed(text: string, { first, second }: Kind): boolean {
  if (text.length > 80) return false;
  const all = plain(text).split(/[\s']/);
  return (
    all.length > 1 &&
    all.length <= MOST_WORDS &&
    all.some((word) => first.has(word)) &&
    all.some((word) => second.has(word)) &&
    all.every((word) => first.has(word) || second.has(word) || BETWEEN.has(word))
  );
}
