package app.tamis.web.factsheet;

/// @param document in HTML
public record FactSheetView(
    String client, String clientPath, String commitments, String document, String pdf) {}
