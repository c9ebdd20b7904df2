@NullMarked
package app.tamis.jobs;

import org.jspecify.annotations.NullMarked;
