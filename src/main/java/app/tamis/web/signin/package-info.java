/// The way in: links, passwords, sessions as cookies, and what is asked of every request.
@NullMarked
package app.tamis.web.signin;

import org.jspecify.annotations.NullMarked;
