package app.tamis.web.look;

import app.tamis.web.page.Form;
import java.util.Optional;

/// The page of the firm's look.
///
/// @param shade what is taken instead of a colour that can't be read; empty where it can
/// @param logo in an address that holds it; empty where there is none
/// @param logoFault why the last one wasn't taken; empty where it was
/// @param sample where a page in the colour that is tried is shown as a picture
/// @param samplePdf where it is a PDF
public record LookView(
    Optional<String> said,
    Form form,
    String shade,
    String logo,
    String logoFault,
    String sample,
    String samplePdf) {}
