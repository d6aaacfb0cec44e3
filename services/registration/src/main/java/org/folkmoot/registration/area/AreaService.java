package org.folkmoot.registration.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.outbox.Outbox;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.registration.csv.CsvLine;
import org.folkmoot.registration.csv.CsvTable;
import org.folkmoot.registration.csv.CsvUnreadableException;
import org.jboss.logging.Logger;

/** Keeps the forest of areas. */
@ApplicationScoped
public class AreaService {
    private static final Logger LOG = Logger.getLogger(AreaService.class);

    private final AreaRepository areas;
    private final Outbox outbox;

    AreaService(AreaRepository areas, Outbox outbox) {
        this.areas = areas;
        this.outbox = outbox;
    }

    /** How many areas a file defined, and how many stood there like that already. */
    record Definition(int defined, int unchanged) {}

    /** Defines all areas of a file, or none. */
    @Transactional
    Definition define(InputStream file) throws IOException {
        List<InputError> faults = new ArrayList<>();
        List<AreaLine> lines = read(file, faults);
        areas.lockAgainstOtherChanges();
        return switch (AreaChange.of(lines, faults, areas.all())) {
            case AreaChange.Refused refused ->
                throw AreaProblem.AREAS_REJECTED.because("Change the lines named in errors.", refused.errors());
            case AreaChange.Accepted accepted -> {
                areas.save(accepted.defined());
                outbox.append(
                        Topics.AREAS,
                        accepted.defined().stream()
                                .map(area -> new Outbox.Entry<>(area.code().value(), area.defined()))
                                .toList());
                LOG.infof("Defined areas=%d", accepted.defined().size());
                yield new Definition(accepted.defined().size(), accepted.unchanged());
            }
        };
    }

    List<Area> parentsFirst() {
        return new AreaForest(areas.all()).parentsFirst();
    }

    public boolean knows(AreaCode code) {
        return areas.contains(code);
    }

    public Set<AreaCode> codes() {
        return areas.all().stream().map(Area::code).collect(Collectors.toUnmodifiableSet());
    }

    /** An area and all that lies in it; empty when it is not known. */
    public Set<AreaCode> within(AreaCode area) {
        return new AreaForest(areas.all()).within(area);
    }

    private static List<AreaLine> read(InputStream file, List<InputError> faults) throws IOException {
        List<AreaLine> lines = new ArrayList<>();
        try {
            CsvTable table = CsvTable.read(file, AreaLine.COLUMNS);
            for (Optional<CsvLine> line = table.next(); line.isPresent(); line = table.next()) {
                AreaLine.read(line.get(), faults).ifPresent(lines::add);
            }
        } catch (CsvUnreadableException e) {
            faults.add(InputError.line(e.line(), e.getMessage()));
        }
        return lines;
    }
}
