import createClient from "openapi-fetch";
import type { components, paths } from "./build/schema.js";

const ledger = createClient<paths>({ baseUrl: "http://localhost:8080" });

const sale: components["schemas"]["NewSale"] = {
  receiptNo: "4711",
  store: "S1",
  member: { identifier: { type: "card", value: "1002" } },
  lines: [{ sku: "beans", quantity: 1, amount: { amount: "18.50", currency: "EUR" } }],
};

/** The points that a sale gives: the README's sale, as a caller with generated types writes it. */
export async function post(programme: string, key: string): Promise<number> {
  const { data, error } = await ledger.POST("/v1/programmes/{programme}/sales", {
    params: { path: { programme }, header: { "Idempotency-Key": key } },
    body: sale,
  });
  if (error) {
    throw new Error(`${error.status} ${error.type}`);
  }
  return data.earned;
}
