// Package more has monitors of all kinds, and the volumes of clusters.
package more

import (
	"context"
	"errors"

	"github.com/DataDog/datadog-go/v5/statsd"
	ddtracer "github.com/DataDog/dd-trace-go/v2/ddtrace/tracer"
	"github.com/bugsnag/bugsnag-go/v2"
	"github.com/container-storage-interface/spec/lib/go/csi"
	"github.com/honeycombio/beeline-go"
	"github.com/honeycombio/libhoney-go"
	"go.opentelemetry.io/otel/log"
	"golang.org/x/sys/windows/svc/eventlog"
	"gopkg.in/DataDog/dd-trace-go.v1/ddtrace/tracer"
	"k8s.io/klog/v2"
)

func monitors(ctx context.Context, user, password string) {
	bugsnag.Notify(errors.New("login of "+user), bugsnag.MetaData{"login": {"user": user}})
	bugsnag.Notify(errors.New("login with " + password)) // want `password reaches bugsnag.Notify`
	span := tracer.StartSpan("login", tracer.Tag("user", user))
	span.SetTag("user", user)
	span.SetTag("with", password)                    // want `password reaches \(ddtrace.Span\).SetTag`
	tracer.StartSpan("x", tracer.Tag("p", password)) // want `password reaches tracer.Tag`
	ddtracer.Tag("user", user)
	ddtracer.Tag("p", password) // want `password reaches tracer.Tag`
	ev := &libhoney.Event{}
	ev.AddField("user", user)
	ev.AddField("p", password) // want `password reaches \(\*libhoney.Event\).AddField`
	beeline.AddField(ctx, "user", user)
	beeline.AddField(ctx, "p", password) // want `password reaches beeline.AddField`
}

func metrics(c statsd.ClientInterface, token string, user string) {
	c.Incr("login", []string{"user:" + user}, 1)
	c.Incr("login", []string{"with:" + token}, 1) // want `token reaches \(statsd.ClientInterface\).Incr`
	c.Set("users", user, nil, 1)
	c.Set("users", token, nil, 1) // want `token reaches \(statsd.ClientInterface\).Set`
}

func events(l *eventlog.Log, password string) {
	l.Info(1, "login")
	l.Error(1, "login with "+password) // want `password reaches \(\*eventlog.Log\).Error`
}

func records(ctx context.Context, l log.Logger, user, password string) {
	var r log.Record
	r.SetBody(log.StringValue("login of " + user))
	l.Emit(ctx, r)
	r.AddAttributes(log.String("with", password))
	l.Emit(ctx, r) // want `password reaches \(log.Logger\).Emit`
}

func publish(req *csi.NodePublishVolumeRequest) {
	attrib := req.GetVolumeContext()
	klog.V(2).InfoS("publish", "volume", req.GetVolumeId(), "attributes", attrib) // want `volume context with service account tokens reaches`
	klog.V(2).InfoS("publish", "pod", attrib["csi.storage.k8s.io/pod.name"])
	klog.V(2).InfoS("publish", "secrets", req.GetSecrets()) // want `secret of a volume reaches`
	klog.V(2).InfoS("publish", "count", len(req.GetSecrets()))
}
