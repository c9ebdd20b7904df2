/// Time entries and tickets, of which there are more than of anything else, added up in one pass
/// over the bytes of their files, where these are in our own form and written plainly. Whatever
/// needs a second look, because it is unusual or wrong, isn't read here: its file goes the way of
/// all files, which says what is wrong and where. Both ways give the same figures.
@NullMarked
package app.tamis.facts.plain;

import org.jspecify.annotations.NullMarked;
