package rule

import (
	"strings"

	"github.com/secvet/secvet/internal/budget"
)

// failed begins the Category of a diagnostic that is no finding: it tells of a package of which not all could be
// analyzed. A pass says so by a diagnostic and not by an error, because go vet prints an error once and then, from its
// cache, not again, and because an error keeps other passes from running.
const failed = "failed "

// Failed returns the Category of a diagnostic that tells of a package of which not all could be analyzed: the pass's
// own, or one that it imports.
func Failed(path string) string { return failed + path }

// FailedPackage returns the package that a diagnostic of this Category tells of, and whether it is such a one.
func FailedPackage(category string) (path string, ok bool) {
	return strings.CutPrefix(category, failed)
}

// FailedMessage tells that a package could not be analyzed, for the user and for the report that we ask for. For one that
// takes more than there is for it the user has to decide.
func FailedMessage(path, reason string) string {
	if strings.HasPrefix(reason, budget.Over) {
		return "not analyzed: package " + path + " is left out, since " + reason
	}
	return "secvet could not analyze all of package " + path + ", please report it: " + reason
}
