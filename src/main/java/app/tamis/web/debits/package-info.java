/// Getting paid: who pays how, mandates, files of debits out and what came back in; and where a
/// client signs a mandate.
@NullMarked
package app.tamis.web.debits;

import org.jspecify.annotations.NullMarked;
