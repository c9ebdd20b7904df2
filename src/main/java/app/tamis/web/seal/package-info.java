/// The firm's seal: its keys, and who says when something was sealed.
@NullMarked
package app.tamis.web.seal;

import org.jspecify.annotations.NullMarked;
