/// The phone rings: cards on every page, the log of calls, and what telephone systems tell.
///
/// Start with [CallsApiController], where a call is told, then [CallStreams], which tells every
/// open page, and [CardWords], which says what stands on a card.
@NullMarked
package app.tamis.web.calls;

import org.jspecify.annotations.NullMarked;
