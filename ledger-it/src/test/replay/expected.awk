# Works out from a till file alone what each household must have earned and kept. Shares nothing with the service: no
# code, no rules, not even the way numbers are held. Reads the CSV, writes household TAB earned TAB left, unsorted.
#   awk -f expected.awk -v department=PRODUCE -v days=90 -v at=2017-10-01 file.csv
# earned: for each basket the dollars paid, those of one department twice, fractions dropped.
# left:   what is not expired when the day `at` begins; points are good to the end of the day that many days later.

function cents(dollars) { return int(dollars * 100 + 0.5) }

# Days since 0000-03-01 of a date that begins with YYYY-MM-DD.
function day(date,    y, m) {
  y = substr(date, 1, 4) + 0; m = substr(date, 6, 2) - 3
  if (m < 0) { m += 12; y -= 1 }
  return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * m + 2) / 5) + substr(date, 9, 2)
}

# Only department and category are quoted: parts 2 and 4 between the quotes; the numbers follow as part 5.
NR > 1 {
  split($0, column, ",")
  split($0, quoted, "\"")
  split(quoted[5], after, ",")
  basket = column[3]
  household[basket] = column[1]
  bought[basket] = column[4]
  paid = cents(after[3])
  twice[basket] += (quoted[2] == department) ? 2 * paid : paid
}

END {
  for (basket in household) {
    points = int(twice[basket] / 100)
    earned[household[basket]] += points
    left[household[basket]] += (day(bought[basket]) + days + 1 > day(at)) ? points : 0
  }
  for (h in earned) printf "%s\t%d\t%d\n", h, earned[h], left[h]
}
