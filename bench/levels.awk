# What awk can do fairly in a few lines: reads every cell of a CSV of projects, weighs the levels that each decide one
# factor (0 and 1 hinder, 3 and 4 promote), and writes project_id, phase, status_date and the weighted mean. It knows
# quotation marks, but not line ends within them, and looks at neither words, ranges, phases nor rules.
# usage: awk -f levels.awk -v out=FILE levels.txt projects.csv
function split_row(line,    parts, count, columns, i, quoted) {
    if (index(line, "\"") == 0) {
        return split(line, cell, ",")
    }
    count = split(line, parts, ",")
    columns = 0
    quoted = 0
    for (i = 1; i <= count; i++) {
        if (quoted) {
            cell[columns] = cell[columns] "," parts[i]
        } else {
            cell[++columns] = parts[i]
        }
        # an odd number of quotation marks opens or closes
        if (gsub(/"/, "\"", parts[i]) % 2) {
            quoted = !quoted
        }
    }
    return columns
}
FILENAME == ARGV[1] {
    weight[$1] = $2
    next
}
FNR == 1 {
    width = split_row($0)
    for (i = 1; i <= width; i++) {
        place[cell[i]] = i
        if (cell[i] in weight) {
            counts[i] = weight[cell[i]]
        }
    }
    print "project_id,phase,status_date,mean" > out
    next
}
{
    if (split_row($0) != width) {
        print FILENAME ":" FNR ": not " width " cells" > "/dev/stderr"
        exit 1
    }
    sum = 0
    known = 0
    for (i in counts) {
        level = cell[i]
        if (level != "") {
            known += counts[i]
            sum += counts[i] * (level >= 3 ? 1 : level <= 1 ? 0 : 0.5)
        }
    }
    printf "%s,%s,%s,%.1f\n", cell[place["project_id"]], cell[place["phase"]], cell[place["status_date"]],
        100 * sum / known > out
}
