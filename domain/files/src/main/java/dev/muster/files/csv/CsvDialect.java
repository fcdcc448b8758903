package dev.muster.files.csv;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.Blanks;
import dev.muster.files.format.ColumnMeaning.Kind;
import dev.muster.files.header.KnownHeaders;
import dev.muster.files.header.KnownHeaders.KnownHeader;
import dev.muster.files.text.RecordReader;
import dev.muster.files.text.TextRecord;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a CSV file separates its fields: as its first line {@code sep=;} says, which Excel writes and reads, or as its
 * first records suggest.
 *
 * @param delimiter the delimiter
 * @param linesBefore the number of lines to skip before the header: 1 behind a {@code sep=} line, else 0
 */
public record CsvDialect(char delimiter, int linesBefore) {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int RECORDS_LOOKED_AT = 25;
    private static final Pattern SEP_LINE = Pattern.compile("\\s*\"?sep=([^\"\r\n])\"?\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * Finds the delimiter in the beginning of a text. The delimiter with which the header names an email column wins;
     * then the one that gives more than one column and the same number of fields in most records; then the one that
     * gives more columns.
     */
    public static CsvDialect detect(String start, boolean isWhole, Map<String, String> mapping) {
        Matcher sep = sepLine(start);
        if (sep.matches()) {
            return new CsvDialect(sep.group(1).charAt(0), 1);
        }
        CsvDialect best = new CsvDialect(CANDIDATES[0], 0);
        Score bestScore = score(start, isWhole, mapping, CANDIDATES[0]);
        for (int i = 1; i < CANDIDATES.length; i++) {
            Score score = score(start, isWhole, mapping, CANDIDATES[i]);
            if (score.compareTo(bestScore) > 0) {
                best = new CsvDialect(CANDIDATES[i], 0);
                bestScore = score;
            }
        }
        return best;
    }

    /** The dialect with a stated delimiter; a {@code sep=} line is skipped and does not count. */
    public static CsvDialect stated(String start, char delimiter) {
        return new CsvDialect(delimiter, sepLine(start).matches() ? 1 : 0);
    }

    /** Whether {@link #detect} can find the delimiter without being told. */
    public static boolean isDetectable(char delimiter) {
        return new String(CANDIDATES).indexOf(delimiter) >= 0;
    }

    private static Matcher sepLine(String start) {
        Optional<TextRecord> firstLine =
                RecordReader.lines(new StringReader(start)).next();
        return SEP_LINE.matcher(firstLine.map(TextRecord::text).orElse(""));
    }

    private static Score score(String start, boolean isWhole, Map<String, String> mapping, char delimiter) {
        RecordReader cutter = RecordReader.csv(new StringReader(start), delimiter);
        List<List<String>> records = new ArrayList<>();
        Optional<TextRecord> record = cutter.next();
        while (record.isPresent() && records.size() < RECORDS_LOOKED_AT) {
            Optional<TextRecord> following = cutter.next();
            boolean isCutOff = following.isEmpty() && !isWhole && !records.isEmpty();
            List<String> fields = fields(record.get(), delimiter);
            if (!isCutOff && !fields.stream().allMatch(Blanks::isBlank)) {
                records.add(fields);
            }
            record = following;
        }
        if (records.isEmpty()) {
            return Score.OF_NOTHING_ELSE;
        }
        List<String> header = records.get(0);
        long agreeing = records.stream()
                .filter(fields -> fields.size() == header.size())
                .count();
        int share = header.size() > 1 ? (int) (100 * agreeing / records.size()) : 0;
        return new Score(namesEmail(header, mapping) ? 1 : 0, share, header.size());
    }

    /** The fields. A broken record is split at every delimiter, because its column names still show the delimiter. */
    private static List<String> fields(TextRecord record, char delimiter) {
        return record.fault()
                .map(fault -> List.of(fault.text().split(Pattern.quote(String.valueOf(delimiter)), -1)))
                .orElse(record.fields());
    }

    private static boolean namesEmail(List<String> header, Map<String, String> mapping) {
        return header.stream().anyMatch(name -> AttributeKey.EMAIL.equals(mapping.get(name)) || isEmail(name));
    }

    private static boolean isEmail(String name) {
        return KnownHeaders.find(name)
                .map(KnownHeader::meaning)
                .filter(meaning -> meaning.kind() == Kind.EMAIL)
                .isPresent();
    }

    private record Score(int email, int share, int columns) implements Comparable<Score> {

        /** For text that holds nothing but this delimiter and blanks. */
        static final Score OF_NOTHING_ELSE = new Score(0, 100, 1);

        @Override
        public int compareTo(Score other) {
            int byEmail = Integer.compare(email, other.email);
            int byShare = byEmail != 0 ? byEmail : Integer.compare(share, other.share);
            return byShare != 0 ? byShare : Integer.compare(columns, other.columns);
        }
    }
}
