package shards

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"io"
	"net/http"
)

func table(key string) string {
	h := fnv.New32a()
	io.WriteString(h, key)
	return fmt.Sprintf("kv_%02d", h.Sum32()%16)
}

func savepoint(key string) string {
	sum := sha256.Sum256([]byte(key))
	return "sp_" + hex.EncodeToString(sum[:8])
}

type KV struct{ DB *sql.DB }

func (s *KV) put(ctx context.Context, tx *sql.Tx, key string, value []byte) (err error) {
	sp := savepoint(key)
	if _, err = tx.ExecContext(ctx, "SAVEPOINT "+sp); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			tx.ExecContext(ctx, "ROLLBACK TO "+sp)
		}
	}()
	_, err = tx.ExecContext(ctx, "INSERT INTO "+table(key)+" (k, v) VALUES (?, ?)", key, value)
	return err
}

func (s *KV) Put(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(io.LimitReader(r.Body, 1<<16))
	if err != nil {
		http.Error(w, "short body", http.StatusBadRequest)
		return
	}
	tx, err := s.DB.BeginTx(r.Context(), nil)
	if err != nil {
		http.Error(w, "busy", http.StatusServiceUnavailable)
		return
	}
	defer tx.Rollback()
	if err := s.put(r.Context(), tx, r.PathValue("key"), body); err != nil {
		http.Error(w, "not stored", http.StatusConflict)
		return
	}
	tx.Commit()
}
