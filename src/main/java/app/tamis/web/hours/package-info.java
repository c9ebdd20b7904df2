/// How many hours a month clients take, asked of who decides where nobody writes hours down.
@NullMarked
package app.tamis.web.hours;

import org.jspecify.annotations.NullMarked;
