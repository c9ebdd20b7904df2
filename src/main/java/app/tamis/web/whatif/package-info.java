/// What would come of it: a question about some clients, answered as soon as it is asked, kept by
/// name and compared.
@NullMarked
package app.tamis.web.whatif;

import org.jspecify.annotations.NullMarked;
