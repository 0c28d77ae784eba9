FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:24-bookworm-slim
# git fetches; the headers of libc and Linux are read by the analysis. Nothing is compiled.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates git libc6-dev linux-libc-dev \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts
COPY --from=build /app/build build
COPY bin bin
COPY schemas schemas
COPY profiles profiles
COPY app.yml ./
RUN mkdir /data && chown node:node /data
USER node
ENV HOST=0.0.0.0 STATEALYZR_DATA=/data
VOLUME /data
EXPOSE 3000
CMD ["node", "bin/statealyzr.js", "serve"]
