/// Documents that were given out: each is opened as it was.
@NullMarked
package app.tamis.web.documents;

import org.jspecify.annotations.NullMarked;
