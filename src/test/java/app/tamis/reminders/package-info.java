@NullMarked
package app.tamis.reminders;

import org.jspecify.annotations.NullMarked;
