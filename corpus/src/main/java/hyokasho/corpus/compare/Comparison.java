package hyokasho.corpus.compare;

import hyokasho.corpus.compare.Cell.Kind;
import hyokasho.corpus.search.TextFolding;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.form.FieldNames;
import hyokasho.form.FieldPath;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Documents side by side, box by box, on whatever forms they are filled in.
 *
 * @param subjects the documents
 * @param boxes those of all their forms, in the order of the longest one
 */
public record Comparison(List<Subject> subjects, List<ComparedBox> boxes) {

    public Comparison {
        subjects = List.copyOf(subjects);
        boxes = List.copyOf(boxes);
    }

    /** More cannot be read side by side, and have no letter. */
    public static final int MOST_DOCUMENTS = 26;

    /** Compares documents, by the names that they are to be called. */
    public static Comparison of(Map<String, Document> documents) {
        return new Making(documents).comparison();
    }

    /** The letter that a document goes by: A for the first. */
    public static String letter(int number) {
        return Character.toString('A' + number);
    }

    /** How many boxes have this verdict. */
    public long count(Verdict verdict) {
        return boxes.stream().filter(box -> box.verdict() == verdict).count();
    }

    /** Only the boxes with one of these verdicts. */
    public Comparison only(Set<Verdict> verdicts) {
        Predicate<ComparedBox> wanted = box -> verdicts.contains(box.verdict());
        return new Comparison(subjects, boxes.stream().filter(wanted).toList());
    }

    /** The documents on their way to a comparison. */
    private static final class Making {

        private final TextFolding folding = new TextFolding();
        private final Subjects subjects = new Subjects();
        private final Map<String, Document> documents;
        private final Places places;

        Making(Map<String, Document> documents) {
            this.documents = documents;
            this.places = new Places(
                    FieldNames.official(),
                    documents.values().stream().map(Document::form).toList());
        }

        Comparison comparison() {
            List<Own> own = documents.values().stream().map(this::own).toList();
            Alignment alignment = new Alignment(
                    Subjects.namingPlaces(),
                    own.stream().map(document -> document.sure().keySet()).toList());
            List<Filled> filled =
                    own.stream().map(document -> filled(document, alignment)).toList();
            Map<String, FieldType> rows = new TreeMap<>(places.order());
            filled.forEach(one -> one.contents()
                    .keySet()
                    .forEach(name -> rows.put(name, places.entry(name).type())));
            List<ComparedBox> boxes = new ArrayList<>();
            rows.forEach((name, type) -> boxes.add(box(name, type, contents(name, filled))));
            List<Subject> compared = new ArrayList<>();
            documents.forEach((id, document) -> compared.add(subjects.of(id, document)));
            return new Comparison(compared, boxes);
        }

        /** What nobody has told by its name may be what others have. */
        private static List<Content> contents(String name, List<Filled> documents) {
            boolean isUnnamed = documents.stream()
                    .filter(one -> one.contents().containsKey(name))
                    .allMatch(one -> one.isUnnamed(name));
            return documents.stream().map(one -> one.content(name, isUnnamed)).toList();
        }

        private Own own(Document document) {
            Map<String, Content> contents = new LinkedHashMap<>();
            Map<String, String> sure = new LinkedHashMap<>();
            boolean keepsPages = document.source().keepsPages();
            for (Field field : document.fields()) {
                String name = places.numbered(document.form(), field.path());
                Content content = Content.of(field, keepsPages, folding);
                if (contents.putIfAbsent(name, content) == null
                        && content.kind().isSure()) {
                    sure.put(name, content.key());
                }
            }
            return new Own(document, contents, sure);
        }

        private Filled filled(Own own, Alignment alignment) {
            Alignment.Aligned aligned = alignment.add(own.contents().keySet(), own.sure());
            Map<String, Content> contents = new HashMap<>();
            aligned.paths()
                    .forEach((path, common) ->
                            contents.put(common, own.contents().get(path)));
            Document document = own.document();
            return new Filled(contents, places.of(document.form(), document.edition()), aligned.unnamed());
        }

        private ComparedBox box(String name, FieldType type, List<Content> contents) {
            List<List<Piece>> pieces = Marking.of(type, contents);
            List<Cell> cells = new ArrayList<>();
            List<Optional<String>> keys = contents.stream()
                    .map(content -> content.kind().isSure() ? Optional.of(content.key()) : Optional.<String>empty())
                    .toList();
            for (int i = 0; i < contents.size(); i++) {
                Content content = contents.get(i);
                Optional<Integer> first = keys.get(i).map(Optional::of).map(keys::indexOf);
                int own = i;
                cells.add(new Cell(
                        content.kind(),
                        content.path(),
                        content.text(),
                        pieces.get(i),
                        first.filter(other -> other != own),
                        content.page()));
            }
            return new ComparedBox(
                    name, places.entry(name).headings(), places.entry(name).label(), type, verdict(contents), cells);
        }

        private static Verdict verdict(List<Content> contents) {
            long answers = contents.stream()
                    .filter(content -> content.kind().isSure())
                    .map(Content::key)
                    .distinct()
                    .count();
            if (answers > 1) {
                return Verdict.DIFFERS;
            }
            if (contents.stream()
                    .anyMatch(content ->
                            !content.kind().isSure() && !content.kind().isAbsent())) {
                return Verdict.UNSURE;
            }
            return contents.stream().anyMatch(content -> content.kind().isAbsent())
                    ? Verdict.ONLY_IN_SOME
                    : Verdict.SAME;
        }
    }

    /**
     * A document whose boxes are called by their English names, with its own numbers of blocks.
     *
     * @param contents of its boxes
     * @param sure what is surely written in them
     */
    private record Own(Document document, Map<String, Content> contents, Map<String, String> sure) {}

    /**
     * A document whose boxes are called by common names.
     *
     * @param contents of its boxes
     * @param places that its form has, without numbers
     * @param unnamed its blocks that may be any
     */
    private record Filled(Map<String, Content> contents, Set<String> places, Set<String> unnamed) {

        Filled {
            unnamed = Set.copyOf(unnamed);
        }

        /** A block that seems not to be there may be one that could not be told. */
        Content content(String name, boolean isUnnamed) {
            if (contents.containsKey(name)) {
                return contents.get(name);
            }
            if (!places.contains(FieldPath.of(name).place())) {
                return Content.without(Kind.NO_BOX);
            }
            Set<String> kinds = unnamed.stream().map(Alignment::kind).collect(Collectors.toSet());
            boolean maybe = Alignment.blocks(name).stream().map(Alignment::kind).anyMatch(kinds::contains);
            return Content.without(isUnnamed || maybe ? Kind.MISSING : Kind.NO_BLOCK);
        }

        boolean isUnnamed(String name) {
            return Alignment.blocks(name).stream().anyMatch(unnamed::contains);
        }
    }
}
