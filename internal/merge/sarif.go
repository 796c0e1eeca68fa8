package merge

import (
	"encoding/json"
	"strings"

	"github.com/secvet/secvet/internal/bounded"
)

// The parts of a SARIF log, as far as they are read.

type sarifLog struct {
	Version string                        `json:"version"`
	Runs    bounded.List[json.RawMessage] `json:"runs"` // each a sarifRun
}

type sarifRun struct {
	Tool struct {
		Driver     sarifComponent               `json:"driver"`
		Extensions bounded.List[sarifComponent] `json:"extensions"`
	} `json:"tool"`
	Bases     map[string]sarifArtifact `json:"originalUriBaseIds"`
	Artifacts bounded.List[struct {
		Location sarifArtifact `json:"location"`
	}] `json:"artifacts"`
	Results     bounded.List[sarifResult]     `json:"results"` // nil if there is no list
	Invocations bounded.List[sarifInvocation] `json:"invocations"`
	External    struct {
		Results bounded.List[json.RawMessage] `json:"results"`
	} `json:"externalPropertyFileReferences"`
}

type sarifComponent struct {
	Name  string                  `json:"name"`
	Rules bounded.List[sarifRule] `json:"rules"`
}

type sarifRule struct {
	ID       string               `json:"id"`
	Short    sarifText            `json:"shortDescription"`
	Full     sarifText            `json:"fullDescription"`
	Help     sarifText            `json:"help"`
	HelpURI  string               `json:"helpUri"`
	Messages map[string]sarifText `json:"messageStrings"`
	Default  struct {
		Level string `json:"level"`
	} `json:"defaultConfiguration"`
	Properties struct {
		Tags             []string        `json:"tags"`
		Precision        string          `json:"precision"`
		SecuritySeverity json.RawMessage `json:"security-severity"`
	} `json:"properties"`
	Relationships []struct {
		Target struct {
			ID        string         `json:"id"`
			Component sarifComponent `json:"toolComponent"`
		} `json:"target"`
	} `json:"relationships"`
}

type sarifText struct {
	Text      string   `json:"text"`
	Markdown  string   `json:"markdown"`
	ID        string   `json:"id"`
	Arguments []string `json:"arguments"`
}

type sarifResult struct {
	RuleID    string `json:"ruleId"`
	RuleIndex *int   `json:"ruleIndex"`
	Rule      struct {
		ID        string `json:"id"`
		Index     *int   `json:"index"`
		Component struct {
			Index *int `json:"index"`
		} `json:"toolComponent"`
	} `json:"rule"`
	Kind           string                       `json:"kind"`
	Level          string                       `json:"level"`
	BaselineState  string                       `json:"baselineState"`
	Message        sarifText                    `json:"message"`
	AnalysisTarget sarifArtifact                `json:"analysisTarget"`
	Locations      bounded.First[sarifLocation] `json:"locations"`
	CodeFlows      bounded.First[struct {
		ThreadFlows bounded.First[struct {
			Locations bounded.List[struct {
				Location sarifLocation `json:"location"`
			}] `json:"locations"`
		}] `json:"threadFlows"`
	}] `json:"codeFlows"`
	Suppressions []struct {
		Status string `json:"status"`
	} `json:"suppressions"`
	Properties struct {
		Threat json.RawMessage `json:"threat"`
	} `json:"properties"`
}

type sarifLocation struct {
	Physical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   struct {
			StartLine   int `json:"startLine"`
			StartColumn int `json:"startColumn"`
			EndLine     int `json:"endLine"`
			EndColumn   int `json:"endColumn"`
			Snippet     struct {
				Text string `json:"text"`
			} `json:"snippet"`
		} `json:"region"`
	} `json:"physicalLocation"`
	Message sarifText `json:"message"`
}

type sarifArtifact struct {
	URI   string `json:"uri"`
	Base  string `json:"uriBaseId"`
	Index *int   `json:"index"`
}

// suppressed reports whether the result is not to be shown any more.
func (r *sarifResult) suppressed() bool {
	for _, s := range r.Suppressions {
		if s.Status == "" || s.Status == "accepted" {
			return true
		}
	}
	return false
}

// threat returns what a log of secvet says of where a finding's values come from.
func (r *sarifResult) threat() (text string) {
	if json.Unmarshal(r.Properties.Threat, &text) != nil {
		return ""
	}
	return text
}

// rule returns the description of a result's rule, one with only its id where there is none.
func (r *reader) rule(res *sarifResult) *sarifRule {
	id, index, component := res.RuleID, res.RuleIndex, &r.run.Tool.Driver
	if id == "" {
		id = res.Rule.ID
	}
	if res.Rule.Index != nil {
		index = res.Rule.Index
	}
	if i := res.Rule.Component.Index; i != nil && *i >= 0 && *i < len(r.run.Tool.Extensions) {
		component = &r.run.Tool.Extensions[*i]
	}
	if index != nil && *index >= 0 && *index < len(component.Rules) && (id == "" || component.Rules[*index].ID == id) {
		return &component.Rules[*index]
	}
	byID, ok := r.byID[component]
	if !ok {
		byID = make(map[string]*sarifRule)
		for i := range component.Rules {
			if rule := &component.Rules[i]; byID[rule.ID] == nil {
				byID[rule.ID] = rule
			}
		}
		r.byID[component] = byID
	}
	if byID[id] == nil {
		byID[id] = &sarifRule{ID: id} // one for all its results, so that what is found out of it is found out once
	}
	return byID[id]
}

// level returns how bad the tool says that a result is.
func (r *reader) level(res *sarifResult, rule *sarifRule) string {
	for _, level := range []string{res.Level, rule.Default.Level} {
		if level != "" {
			return level
		}
	}
	return "warning" // what the standard says
}

// message returns the text of a result.
func (r *reader) message(res *sarifResult, rule *sarifRule) string {
	m := res.Message
	if m.Text == "" && m.ID != "" {
		m.Text = rule.Messages[m.ID].Text
	}
	m.Text = expand(m.Text, m.Arguments)
	if facts := told(m.Text); len(facts) > 0 && rule.Short.Text != "" {
		m.Text = rule.Short.Text + ": " + strings.Join(facts, ", ")
	}
	for _, text := range []string{m.Text, m.Markdown, rule.Short.Text, rule.Full.Text, rule.ID} {
		if text = inOneLine(text); text != "" {
			return text
		}
	}
	return "no message"
}

// told returns the lines of a message that is a list of facts, as Trivy's are ("Package: golang.org/x/text"), but for
// those that a finding tells by itself. It returns nil for any other message.
func told(message string) []string {
	lines := strings.Split(strings.TrimSpace(cut(message, maxExpanded)), "\n")
	if first, _, isFact := strings.Cut(lines[0], ": "); len(lines) == 1 || !isFact || strings.Contains(first, " ") {
		return nil
	}
	var facts []string
	for _, line := range lines {
		name, value, isFact := strings.Cut(line, ": ")
		if isFact && strings.TrimSpace(value) != "" && name != "Severity" && name != "Link" && name != "Artifact" {
			facts = append(facts, line)
		}
	}
	return facts
}
