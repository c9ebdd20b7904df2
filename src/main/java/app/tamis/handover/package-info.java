/// Handing over what we look after to the client or its next provider.
///
/// In: what facts know of a client's environment (devices, tools, licences, contracts, tickets,
/// advice, bills), and what only people know, typed in section by section. Out: a pack, as a
/// document and as a zip with lists for the next provider, that proves five things: who controls
/// the environment, what was delivered, which access was removed, what money remains, and who
/// accepted it, when, with what exceptions. What isn't known is listed as not known. No secret ever
/// stands in it: secrets go by a download that is encrypted before it reaches us and can be opened
/// once. Nothing here waits for a payment. Start with [Handovers], the door. Pure: [PackDocument],
/// [Pack], [Secretive].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "agreements",
      "basics",
      "book",
      "csv",
      "documents",
      "facts",
      "identity",
      "post",
      "trail"
    })
package app.tamis.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
