/// What is paid before hardware is ordered.
@NullMarked
package app.tamis.web.deposit;

import org.jspecify.annotations.NullMarked;
