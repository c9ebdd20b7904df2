package app.tamis.web.clients;

import java.util.List;

/// The clients for who sees neither money nor grades.
public record ClientNamesView(List<String> names) {}
