/// What every page is made of: the [app.tamis.web.page.Page] with its reader and words, answers,
/// forms, tables, cells and files; what each [app.tamis.web.page.Needs]; errors. Knows no page.
@NullMarked
package app.tamis.web.page;

import org.jspecify.annotations.NullMarked;
