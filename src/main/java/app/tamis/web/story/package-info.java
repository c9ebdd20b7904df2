/// Where the firm stands in the method, on one page that can be printed: the two instructions, the
/// three steps, this quarter's work, and what grades bring and take, then and now.
@NullMarked
package app.tamis.web.story;

import org.jspecify.annotations.NullMarked;
