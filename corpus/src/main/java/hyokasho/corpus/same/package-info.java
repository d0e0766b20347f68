/**
 * Documents in, out come which texts they share and how much of each is its own: begin with {@link
 * hyokasho.corpus.same.SharedTexts}.
 */
@org.jspecify.annotations.NullMarked
package hyokasho.corpus.same;
