package url

import (
	"database/sql"
	"fmt"
)

func open(password string) {
	sql.Open("postgres", "postgres://app:Tr0ub4dor@db.prod.corp/app")   // want `hardcoded password in postgres URL; read it from the environment or a secret store`
	sql.Open("mysql", "app:Tr0ub4dor@tcp(db.prod.corp:3306)/app")       // want `hardcoded password in connection string`
	sql.Open("mysql", "app:Tr0ub4dor@/app")                             // want `hardcoded password in connection string`
	sql.Open("postgres", "host=db.prod user=app password=Tr0ub4dor")    // want `hardcoded password in connection string`
	sql.Open("mssql", "Server=db.prod;User Id=app;Password=Tr0ub4dor;") // want `hardcoded password in connection string`

	sql.Open("sqlserver", "sqlserver://app:Tr0ub4dor@db.prod.corp:1433?database=app")  // want `hardcoded password in sqlserver URL`
	sql.Open("godror", "app/Tr0ub4dor@db.prod.corp:1521/orcl")                         // want `hardcoded password in connection string`
	sql.Open("oracle", "oracle://app:Tr0ub4dor@db.prod.corp:1521/orcl")                // want `hardcoded password in oracle URL`
	sql.Open("clickhouse", "clickhouse://app:Tr0ub4dor@db.prod.corp:9000/app")         // want `hardcoded password in clickhouse URL`
	sql.Open("clickhouse", "tcp://db.prod.corp:9000?username=app&password=Tr0ub4dor")  // want `hardcoded password in connection string`
	sql.Open("snowflake", "https://app:Tr0ub4dor@eu.snowflakecomputing.com/app")       // want `hardcoded password in https URL`
	sql.Open("odbc", "Driver={SQL};Server=db.prod.corp;UID=app;PWD=Tr0ub4dor;")        // want `hardcoded password in connection string`
	sql.Open("mongo", "mongodb+srv://app:Tr0ub4dor@c0.prod.corp/?retryWrites=true")    // want `hardcoded password in mongodb\+srv URL`
	sql.Open("redis", "redis://:Tr0ub4dor@cache.prod.corp:6379/0")                     // want `hardcoded password in redis URL`
	sql.Open("amqp", "amqps://app:Tr0ub4dor@mq.prod.corp/vhost")                       // want `hardcoded password in amqps URL`
	sql.Open("jdbc", "jdbc:mysql://db.prod.corp:3306/app?user=app&password=Tr0ub4dor") // want `hardcoded password in connection string`

	sql.Open("godror", "app/@db.prod.corp:1521/orcl")
	sql.Open("none", "github.com/owner/module@host:8080/x")
	sql.Open("postgres", "postgres://app@db.prod.corp/app")
	sql.Open("postgres", fmt.Sprintf("postgres://app:%s@db.prod.corp/app", password))
	sql.Open("postgres", "postgres://app:"+password+"@db.prod.corp/app")
	sql.Open("postgres", "postgres://app:${PASSWORD}@db.prod.corp/app")
	sql.Open("postgres", "postgres://user:password@host:5432/db")
	sql.Open("postgres", "postgres://app:Tr0ub4dor@db.example.com/app")
	sql.Open("postgres", "postgres://postgres:postgres@localhost:5432/app")
	sql.Open("postgres", fmt.Sprintf("host=%s user=%s password=%s", "a", "b", password))
	sql.Open("mysql", "root:root@tcp(127.0.0.1:3306)/app")
}

func create(db *sql.DB) {
	db.Exec("CREATE USER app IDENTIFIED BY 'Tr0ub4dor'")       // want `hardcoded password in SQL text`
	db.Exec("ALTER ROLE app WITH ENCRYPTED PASSWORD 'Tr0ub4'") // want `hardcoded password in SQL text`
	db.Exec("ALTER ROLE app WITH PASSWORD '%s'")
	db.Exec("UPDATE users SET password = ? WHERE name = 'bob'")
}

const (
	hook  = "https://hooks.slack.com/services/T0" + "24Q9XB7/B03K5LMN8/Zk3vQ9mWx2LtB7nRc5YpHd8s"                                                           // want `hardcoded password in webhook URL in const "hook"`
	azure = "DefaultEndpointsProtocol=https;AccountName=app;AccountKey=Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6iZk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6iZk3vQ9mW==" // want `hardcoded password in connection string in const "azure"`
	help  = "try ALTER USER app PASSWORD 'Tr0ub4' or vault write x password=Tr0ub4 user=app"
	usage = "the database, such as postgres://app:secret@db/app, or a file"
	at    = "git@github.com:owner/name"
	query = "https://host/path?user=a&password=%s"
	form  = "grant_type=password&username=bob"
)
