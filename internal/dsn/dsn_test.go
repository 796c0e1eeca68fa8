package dsn

import (
	"fmt"
	"strings"
	"testing"
)

// TestParse has texts in which ? in angle brackets is a hole, and what they say: the system, the protection, a credential (c), the hosts and
// where they are.
func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"postgres://app:pw@db.shop.com:5432/shop?sslmode=disable":             "postgres off c db.shop.com far",
		"postgresql://app:<?>@<?>:<?>/<?>?sslmode=disable":                    "postgres off c <?> unknown",
		"postgres://<?>/shop?sslmode=disable":                                 "postgres off <?> unknown",
		"postgres://app:pw@localhost/shop?sslmode=disable&x=y":                "postgres off c localhost here",
		"postgres://app:p/w@db.shop.com/shop?sslmode=disable":                 "postgres off c db.shop.com far",
		"postgres://app:pw@db.shop.com/shop":                                  "postgres unsaid c db.shop.com far",
		"postgres://app@db.shop.com/shop?sslmode=<?>":                         "postgres unsaid db.shop.com far",
		"postgres://a:b@10.0.0.1,db.shop.com/x?sslmode=prefer":                "postgres lax c 10.0.0.1,db.shop.com far",
		"postgres://a:b@db.shop.com/x?sslmode=verify-full":                    "postgres on c db.shop.com far",
		"postgres:///shop?host=/cloudsql/a:b:c&sslmode=disable":               "postgres off /cloudsql/a:b:c here",
		"postgres://a:b@[::1]:5432/x?sslmode=disable":                         "postgres off c ::1 here",
		"host=db.shop.com user=app password=pw sslmode=disable":               "postgres off c db.shop.com far",
		"host='db.shop.com' user='app' password='' dbname=x sslmode=disable":  "postgres off db.shop.com far",
		"host=<?> port=<?> user=<?> password=<?> dbname=<?> sslmode=disable":  "postgres off c <?> unknown",
		"host=/var/run/postgresql dbname=x sslmode=disable":                   "postgres off /var/run/postgresql here",
		"user=app dbname=x sslmode=disable":                                   "postgres off here",
		"<?> sslmode=disable":                                                 "postgres off <?> unknown",
		"<?>?sslmode=disable":                                                 "postgres off <?> unknown",
		"<?>&sslmode=disable":                                                 "postgres off <?> unknown",
		"host=db user=app sslmode=<?>":                                        "postgres unsaid db near",
		"app:pw@tcp(db.shop.com:3306)/shop":                                   "mysql unsaid c db.shop.com far",
		"app:pw@tcp(db.shop.com:3306)/shop?tls=false":                         "mysql off c db.shop.com far",
		"app:pw@tcp(db.shop.com:3306)/shop?tls=skip-verify":                   "mysql unverified c db.shop.com far",
		"app:pw@tcp(db.shop.com:3306)/shop?tls=preferred&parseTime=true":      "mysql unverified c db.shop.com far",
		"app:pw@tcp(db.shop.com:3306)/shop?tls=rds":                           "mysql on c db.shop.com far",
		"<?>:<?>@tcp(<?>:<?>)/<?>?parseTime=true&tls=false":                   "mysql off c <?> unknown",
		"app:pw@unix(/var/run/mysqld.sock)/shop?tls=false":                    "mysql off c / here",
		"app:pw@/shop?tls=false":                                              "mysql off c here",
		"app:pw@cloudsql(a:b:c)/shop":                                         "mysql on c here",
		"mysql://app:pw@tcp(db.shop.com)/shop?tls=false":                      "mysql off c db.shop.com far",
		"mongodb://app:pw@db.shop.com/shop":                                   "mongodb unsaid c db.shop.com far",
		"mongodb://app:pw@db.shop.com/shop?ssl=false":                         "mongodb off c db.shop.com far",
		"mongodb://app:pw@db.shop.com/shop?tls=true&tlsInsecure=true":         "mongodb unverified c db.shop.com far",
		"mongodb://app:pw@db.shop.com/shop?tlsInsecure=true&tls=true":         "mongodb unverified c db.shop.com far",
		"mongodb+srv://app:pw@x.mongodb.net/shop":                             "mongodb on c x.mongodb.net far",
		"redis://:pw@cache.shop.com:6379/0":                                   "redis unsaid c cache.shop.com far",
		"redis://cache.shop.com:6379/0":                                       "redis unsaid cache.shop.com far",
		"rediss://:pw@cache.shop.com:6379/0":                                  "redis on c cache.shop.com far",
		"rediss://:pw@cache.shop.com/0?skip_verify=true":                      "redis unverified c cache.shop.com far",
		"amqp://guest:guest@localhost:5672/":                                  "amqp unsaid c localhost here",
		"amqp://app:<?>@mq.shop.com/v":                                        "amqp unsaid c mq.shop.com far",
		"amqps://app:pw@mq.shop.com/v":                                        "amqp on c mq.shop.com far",
		"amqp://guest:guest@rabbitmq:5672/":                                   "amqp unsaid c rabbitmq near",
		"ldap://ad.shop.com:389":                                              "ldap unsaid ad.shop.com far",
		"ldapi:///var/run/slapd":                                              "unix on here",
		"tcp://broker.shop.com:1883":                                          "mqtt unsaid broker.shop.com far",
		"http://user:pw@api.shop.com/v1":                                      "http unsaid c api.shop.com far",
		"http://<?>/v1/users/@me":                                             "http unsaid <?> unknown",
		"http://<?>.shop.com/v1":                                              "http unsaid <?>.shop.com unknown",
		"http://<?>.ns.svc.cluster.local/v1":                                  "http unsaid <?>.ns.svc.cluster.local near",
		"server=sql.shop.com;user id=sa;password=x;encrypt=disable":           "sqlserver off c sql.shop.com far",
		"sqlserver://sa:x@sql.shop.com?TrustServerCertificate=true":           "sqlserver unverified c sql.shop.com far",
		"clickhouse://app:pw@ch.shop.com:9440/x?secure=true&skip_verify=true": "clickhouse unverified c ch.shop.com far",
		"/etc/shop/config":                                                    "",
		"a/b?tls=false":                                                       "",
		"hello world":                                                         "",
		"":                                                                    "",
		"s3://bucket/key":                                                     "",
		"a=b c=d":                                                             "",
	} {
		a, ok := Parse(strings.ReplaceAll(text, "<?>", Hole))
		got := ""
		if ok {
			words := []string{a.System, [...]string{"unsaid", "off", "lax", "unverified", "on"}[a.TLS]}
			if a.Credential() {
				words = append(words, "c")
			}
			if len(a.Hosts) > 0 {
				words = append(words, strings.ReplaceAll(strings.Join(a.Hosts, ","), Hole, "<?>"))
			}
			got = strings.Join(append(words, placeNames[a.Where()]), " ")
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

var placeNames = [...]string{"here", "near", "unknown", "far"}

func TestPlace(t *testing.T) {
	for host, want := range map[string]Where{
		"localhost": Here, "localhost:80": Here, "app.localhost": Here, "127.0.0.1": Here, "127.8.8.8:1": Here, "::1": Here, "[::1]:80": Here, "0.0.0.0": Here,
		"/cloudsql/p:r:i": Here, "host.docker.internal": Here, "169.254.169.254": Here, "[fd00:ec2::254]": Here, "metadata.google.internal": Here, "": Here, ":8080": Here,
		"db": Near, "redis:6379": Near, "db.local": Near, "db.prod.internal": Near, "x.ns.svc": Near, "x.ns.svc.cluster.local": Near, "10.1.2.3": Near, "192.168.0.1:80": Near,
		"fd12::1": Near, "db.example.com": Far, "db.consul": Near,
		Hole: Unknown, Hole + ":80": Unknown, "db-" + Hole: Unknown, "<host>": Unknown, "${HOST}": Unknown,
		"db.shop.com": Far, "8.8.8.8": Far, "db.shop.com:5432": Far, "mylocalhost.com": Far, "127.0.0.1.nip.io": Far, "localhost.evil.com": Far,
	} {
		if got := Place(host); got != want {
			t.Errorf("%q is %s, want %s", host, placeNames[got], placeNames[want])
		}
	}
}

// FuzzParse holds that no text breaks the reader, and that a text which is closed by a hole is not read as more than it says.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"postgres://a:b@c/d?sslmode=disable", "a:b@tcp(c:1)/d?tls=false", "host=a sslmode=disable", "(/@)?&=;", Hole + "?" + Hole} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, ok := Parse(text)
		if ok && a.System == "" {
			t.Error(fmt.Sprint("no system: ", a))
		}
		a.Where()
	})
}
