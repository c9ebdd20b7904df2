/// Where what the team feels and what the figures say of a client lie far apart.
@NullMarked
package app.tamis.web.gut;

import org.jspecify.annotations.NullMarked;
