// Package bugsnag is the API of github.com/bugsnag/bugsnag-go/v2.
package bugsnag

type Configuration struct{ APIKey string }

type MetaData map[string]map[string]interface{}

func (meta MetaData) Add(tab string, key string, value interface{}) {}
func (meta MetaData) AddStruct(tab string, obj interface{})         {}

type Notifier struct{ Config *Configuration }

func (notifier *Notifier) Notify(err error, rawData ...interface{}) (e error) { return nil }
func (notifier *Notifier) AutoNotify(rawData ...interface{})                  {}

func Notify(err error, rawData ...interface{}) error { return nil }
func AutoNotify(rawData ...interface{})              {}
