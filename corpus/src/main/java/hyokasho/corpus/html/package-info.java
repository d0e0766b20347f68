/**
 * Pages for people: one file of HTML each, which needs no network and in which every text of a document is escaped. Begin
 * with {@link hyokasho.corpus.html.HtmlPage}.
 */
@NullMarked
package hyokasho.corpus.html;

import org.jspecify.annotations.NullMarked;
