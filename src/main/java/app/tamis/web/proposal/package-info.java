/// At what fee a client could be looked after by a managed agreement, for our eyes; the client's
/// copy of it, sent, chosen by a link, and followed to the first payment.
@NullMarked
package app.tamis.web.proposal;

import org.jspecify.annotations.NullMarked;
