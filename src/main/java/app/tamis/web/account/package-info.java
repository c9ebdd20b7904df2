/// A person's own page: password, language, devices.
@NullMarked
package app.tamis.web.account;

import org.jspecify.annotations.NullMarked;
