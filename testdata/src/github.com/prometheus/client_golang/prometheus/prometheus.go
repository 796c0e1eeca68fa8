// Package prometheus has the part of github.com/prometheus/client_golang/prometheus's API that the models name.
package prometheus

type Collector interface{}

type Counter interface {
	Metric
	Collector
}

type CounterOpts struct{}

type CounterVec struct {
	*MetricVec
}

func (v *CounterVec) With(labels Labels) Counter { return nil }

func (v *CounterVec) WithLabelValues(lvs ...string) Counter { return nil }

type Gauge interface {
	Metric
	Collector
}

type GaugeVec struct {
	*MetricVec
}

func (v *GaugeVec) With(labels Labels) Gauge { return nil }

func (v *GaugeVec) WithLabelValues(lvs ...string) Gauge { return nil }

type HistogramVec struct {
	*MetricVec
}

func (v *HistogramVec) With(labels Labels) Observer { return nil }

func (v *HistogramVec) WithLabelValues(lvs ...string) Observer { return nil }

type Labels map[string]string

type Metric interface{}

type MetricVec struct{}

type Observer interface{}

type SummaryVec struct {
	*MetricVec
}

func (v *SummaryVec) With(labels Labels) Observer { return nil }

func (v *SummaryVec) WithLabelValues(lvs ...string) Observer { return nil }

func NewCounterVec(opts CounterOpts, labelNames []string) *CounterVec { return nil }
