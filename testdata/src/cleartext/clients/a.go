// Package clients connects to brokers, caches and search engines.
package clients

import (
	"crypto/tls"
	"os"

	"github.com/IBM/sarama"
	"github.com/elastic/go-elasticsearch/v8"
	redis8 "github.com/go-redis/redis/v8"
	redigo "github.com/gomodule/redigo/redis"
	consul "github.com/hashicorp/consul/api"
	influxdb2 "github.com/influxdata/influxdb-client-go/v2"
	influxdb1 "github.com/influxdata/influxdb1-client/v2"
	"github.com/olivere/elastic/v7"
	"github.com/opensearch-project/opensearch-go/v4"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/redis/go-redis/v9"
	"github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/sasl/plain"
)

var pw = os.Getenv("PASSWORD")

type config struct {
	Addr, Password string
	TLS            bool
}

func caches(c config) {
	redis.NewClient(&redis.Options{Addr: "cache.shop.com:6379", Password: pw}) // want "a credential is sent without encryption"
	redis.NewClient(&redis.Options{Addr: "cache.shop.com:6379", Password: pw, TLSConfig: &tls.Config{}})
	redis.NewClient(&redis.Options{Addr: "cache.shop.com:6379"}) // no credential
	redis.NewClient(&redis.Options{Addr: "cache.shop.com:6379", Password: ""})
	redis.NewClient(&redis.Options{Addr: "localhost:6379", Password: pw})
	redis.NewClient(&redis.Options{Network: "unix", Addr: "redis.sock", Password: pw})
	redis.NewClient(&redis.Options{Addr: c.Addr, Password: c.Password})                                                           // a setting
	redis.NewClusterClient(&redis.ClusterOptions{Addrs: []string{"a.shop.com:6379", "b.shop.com:6379"}, Password: pw})            // want "a credential is sent"
	redis.NewUniversalClient(&redis.UniversalOptions{Addrs: []string{"a.shop.com:6379"}, Password: pw, TLSConfig: &tls.Config{}}) // as it should be
	redis.NewFailoverClient(&redis.FailoverOptions{MasterName: "m", SentinelAddrs: []string{"a.shop.com:26379"}, Password: pw})   // want "a credential is sent"
	redis8.NewClient(&redis8.Options{Addr: "cache.shop.com:6379", Password: pw})                                                  // want "a credential is sent"
	redis.ParseURL("redis://:" + pw + "@cache.shop.com:6379/0")                                                                   // want "a password is sent without encryption.*take rediss://"
	redis.ParseURL("rediss://:" + pw + "@cache.shop.com:6379/0")                                                                  // as it should be
	redis.ParseURL("redis://cache.shop.com:6379/0")                                                                               // no credential
	redis.ParseURL("redis://:" + pw + "@" + c.Addr + "/0")                                                                        // want "a password is sent"
	redigo.DialURL("redis://:" + pw + "@cache.shop.com:6379/0")                                                                   // want "a password is sent"
	redigo.Dial("tcp", "cache.shop.com:6379", redigo.DialPassword(pw))                                                            // want "a credential is sent"
	redigo.Dial("tcp", "cache.shop.com:6379", redigo.DialPassword(pw), redigo.DialUseTLS(false))                                  // want "a credential is sent"
	redigo.Dial("tcp", "cache.shop.com:6379", redigo.DialPassword(pw), redigo.DialUseTLS(true))                                   // as it should be
	redigo.Dial("tcp", "cache.shop.com:6379", redigo.DialPassword(pw), redigo.DialUseTLS(c.TLS))                                  // a setting
	redigo.Dial("tcp", "cache.shop.com:6379")                                                                                     // no credential
	redigo.Dial("tcp", "localhost:6379", redigo.DialPassword(pw))
}

// Whether TLS is used is set later, or by a setting.
func later(c config) {
	o := &redis.Options{Addr: "cache.shop.com:6379", Password: pw}
	if c.TLS {
		o.TLSConfig = &tls.Config{}
	}
	redis.NewClient(o)
}

func brokers(c config) {
	amqp.Dial("amqp://app:" + pw + "@mq.shop.com:5672/")  // want "a password is sent without encryption.*take amqps://"
	amqp.Dial("amqps://app:" + pw + "@mq.shop.com:5671/") // as it should be
	amqp.Dial("amqp://guest:guest@localhost:5672/")
	amqp.DialTLS("amqp://app:"+pw+"@mq.shop.com:5672/", &tls.Config{MinVersion: tls.VersionTLS12}) // want "a password is sent without encryption.*take amqps://"
	amqp.DialTLS("amqps://app:"+pw+"@mq.shop.com:5671/", &tls.Config{MinVersion: tls.VersionTLS12})
	amqp.DialConfig("amqp://app:"+pw+"@"+c.Addr, amqp.Config{}) // want "a password is sent"

	conf := sarama.NewConfig()
	conf.Net.SASL.Enable = true
	conf.Net.SASL.User, conf.Net.SASL.Password = "app", pw
	sarama.NewSyncProducer([]string{"kafka.shop.com:9092"}, conf) // want "a credential is sent"

	safe := sarama.NewConfig()
	safe.Net.SASL.Enable = true
	safe.Net.SASL.User, safe.Net.SASL.Password = "app", pw
	safe.Net.TLS.Enable = true
	sarama.NewSyncProducer([]string{"kafka.shop.com:9092"}, safe)

	open := sarama.NewConfig()
	sarama.NewClient([]string{"kafka.shop.com:9092"}, open) // no credential

	login := &kafka.Dialer{SASLMechanism: plain.Mechanism{Username: "app", Password: pw}}
	kafka.NewReader(kafka.ReaderConfig{Brokers: []string{"kafka.shop.com:9092"}, Dialer: login}) // want "a credential is sent"
	login.Dial("tcp", "kafka.shop.com:9092")                                                     // want "a credential is sent"
	withTLS := &kafka.Dialer{SASLMechanism: plain.Mechanism{Username: "app", Password: pw}, TLS: &tls.Config{}}
	kafka.NewReader(kafka.ReaderConfig{Brokers: []string{"kafka.shop.com:9092"}, Dialer: withTLS})
}

func engines(c config) {
	elasticsearch.NewClient(elasticsearch.Config{Addresses: []string{"http://es.shop.com:9200"}, Username: "app", Password: pw})  // want "a credential is sent.*take https://"
	elasticsearch.NewClient(elasticsearch.Config{Addresses: []string{"https://es.shop.com:9200"}, Username: "app", Password: pw}) // as it should be
	elasticsearch.NewClient(elasticsearch.Config{Addresses: []string{"http://localhost:9200"}, Username: "app", Password: pw})
	elasticsearch.NewClient(elasticsearch.Config{Addresses: []string{"http://es.shop.com:9200"}})                          // no credential
	opensearch.NewClient(opensearch.Config{Addresses: []string{"http://es.shop.com:9200"}, Password: pw})                  // want "a credential is sent"
	elastic.NewClient(elastic.SetURL("http://es.shop.com:9200"), elastic.SetSniff(false), elastic.SetBasicAuth("app", pw)) // want "a credential is sent"
	elastic.NewClient(elastic.SetURL("https://es.shop.com:9200"), elastic.SetBasicAuth("app", pw))
	influxdb2.NewClient("http://influx.shop.com:8086", pw)  // want "a credential is sent"
	influxdb2.NewClient("https://influx.shop.com:8086", pw) // as it should be
	influxdb2.NewClient("http://localhost:8086", pw)
	influxdb1.NewHTTPClient(influxdb1.HTTPConfig{Addr: "http://influx.shop.com:8086", Username: "app", Password: pw}) // want "a credential is sent"
	consul.NewClient(&consul.Config{Address: "consul.shop.com:8500", Token: pw})                                      // want "a credential is sent"
	consul.NewClient(&consul.Config{Address: "consul.shop.com:8501", Scheme: "https", Token: pw})
	consul.NewClient(&consul.Config{Address: "127.0.0.1:8500", Token: pw})
	d := consul.DefaultConfig()
	d.Token = pw
	consul.NewClient(d)
}
