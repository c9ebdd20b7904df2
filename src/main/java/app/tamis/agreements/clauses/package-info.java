/// Clauses as data: what can be agreed upon, in words of two languages, with gaps for what is
/// agreed with one client.
///
/// In: the YAML documents in `clauses/`. Out: [Clauses], the catalogue; [TermEntries], which reads
/// what somebody filled in, and [TermWords], which says it; [WordingCheck], which says what is
/// wrong with a [Wording] of the firm's own. Start with [Clause] and [Term]. Pure.
@NullMarked
@NamedInterface("clauses")
package app.tamis.agreements.clauses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
