@NullMarked
package app.tamis.post;

import org.jspecify.annotations.NullMarked;
