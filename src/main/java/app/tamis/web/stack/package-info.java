/// Clients' tools: who has what the firm uses everywhere, what that costs, and what a client has.
@NullMarked
package app.tamis.web.stack;

import org.jspecify.annotations.NullMarked;
