/// Where a client signs: whoever holds the link, on any phone, without an account.
@NullMarked
package app.tamis.web.sign;

import org.jspecify.annotations.NullMarked;
