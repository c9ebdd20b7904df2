/// The list of clients, the page of one with its why, and the records behind each figure.
@NullMarked
package app.tamis.web.clients;

import org.jspecify.annotations.NullMarked;
