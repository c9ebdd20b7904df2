/// Profit and relationship as a picture, a dot per client.
@NullMarked
package app.tamis.web.map;

import org.jspecify.annotations.NullMarked;
