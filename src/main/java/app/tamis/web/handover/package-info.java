/// Handing over: what people write down, the pack, secrets that are opened once, and who accepts.
@NullMarked
package app.tamis.web.handover;

import org.jspecify.annotations.NullMarked;
