package org.folkmoot.lottery.invitation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.folkmoot.lottery.file.Cells;
import org.folkmoot.lottery.file.CsvRow;
import org.folkmoot.lottery.file.CsvTable;
import org.folkmoot.lottery.file.Problems;
import org.folkmoot.lottery.file.UnfitFilesException;

/** A register in a file, read row by row, since it may have millions. */
public final class Register {
    private static final String ID = "id";

    /** Somebody of the register. */
    public interface Visitor {
        /** @param place from 0 */
        void visit(int place, long row, String id, String stratum);
    }

    private final Path path;
    private final Optional<String> id;
    private final List<String> strata;

    /**
     * @param id if none is named, a column {@code id}; if there is none, people are numbered from 1
     * @param strata columns whose values together make a stratum
     */
    public Register(Path path, Optional<String> id, List<String> strata) {
        this.path = path;
        this.id = id;
        this.strata = List.copyOf(strata);
    }

    /** @throws UnfitFilesException with all problems of the file */
    public void enter(InvitationLottery lottery) {
        visit((place, row, person, stratum) -> {
            byte[] bytes = person.getBytes(StandardCharsets.UTF_8);
            lottery.enter(bytes, bytes.length, lottery.stratum(stratum));
        });
    }

    /** The rows of these places. */
    public void visit(BitSet places, Visitor visitor) {
        visit((place, row, person, stratum) -> {
            if (places.get(place)) {
                visitor.visit(place, row, person, stratum);
            }
        });
    }

    /** The same as problems of the file, with rows. */
    public UnfitFilesException unfit(RepeatedIdsException repeated) {
        Problems problems = new Problems(String.valueOf(path.getFileName()));
        visit(
                repeated.places(),
                (place, row, person, stratum) -> problems.add(
                        "ids that stand there twice",
                        "the id %s stands in an earlier row, too: keep one of them".formatted(Cells.shown(person)),
                        row));
        return new UnfitFilesException(problems.list());
    }

    /** Everybody in the order of the file. */
    public void visit(Visitor visitor) {
        Problems problems = new Problems(String.valueOf(path.getFileName()));
        try (CsvTable table = CsvTable.open(path)) {
            List<String> columns = table.columns();
            Optional<String> name =
                    id.or(() -> columns.stream().filter(ID::equalsIgnoreCase).findFirst());
            int idColumn =
                    name.map(column -> Cells.column(column, columns, problems)).orElse(Cells.ABSENT);
            List<Integer> strataColumns = new ArrayList<>();
            strata.forEach(column -> strataColumns.add(Cells.column(column, columns, problems)));
            if (!problems.list().isEmpty()) {
                throw new UnfitFilesException(problems.list());
            }
            int place = 0;
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                if (sound(row.get(), columns, idColumn, strataColumns, problems)) {
                    List<String> cells = row.get().cells();
                    visitor.visit(
                            place,
                            row.get().number(),
                            name.isPresent() ? cells.get(idColumn) : String.valueOf(place + 1),
                            stratum(cells, strataColumns));
                }
                place++;
            }
            if (place == 0) {
                problems.add("there is nobody below the header");
            }
        }
        if (!problems.list().isEmpty()) {
            throw new UnfitFilesException(problems.list());
        }
    }

    private static boolean sound(
            CsvRow row, List<String> columns, int idColumn, List<Integer> strataColumns, Problems problems) {
        if (!Cells.fit(row, columns, problems)) {
            return false;
        }
        boolean sound = idColumn == Cells.ABSENT
                || Cells.sound(row.cells().get(idColumn), columns.get(idColumn), row.number(), problems);
        for (int column : strataColumns) {
            sound &= Cells.sound(row.cells().get(column), columns.get(column), row.number(), problems);
        }
        return sound;
    }

    private String stratum(List<String> cells, List<Integer> strataColumns) {
        if (strata.isEmpty()) {
            return "everybody";
        }
        StringBuilder stratum = new StringBuilder();
        for (int place = 0; place < strata.size(); place++) {
            stratum.append(place == 0 ? "" : ", ")
                    .append(strata.get(place))
                    .append(": ")
                    .append(cells.get(strataColumns.get(place)));
        }
        return stratum.toString();
    }
}
