/// Letters that leave, what became of them, and by which server.
@NullMarked
package app.tamis.web.post;

import org.jspecify.annotations.NullMarked;
