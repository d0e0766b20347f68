package hyokasho.cli;

/** How {@code search} prints what it finds. */
enum SearchFormat {
    text,
    json
}
